<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\AltText;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Refusal;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Wording\RestError;

/** What the block editor may know: which feeds there are, and their items. */
final class FeedsController
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly UploadedPictures $pictures,
        private readonly AltText $altTexts,
    ) {
    }

    public function list(): \WP_REST_Response
    {
        $feeds = array_map(
            static fn (Account $account): array => [
                'id' => $account->id,
                'username' => $account->handle(),
            ],
            $this->accounts->all()
        );
        return new \WP_REST_Response(['feeds' => $feeds]);
    }

    public function show(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = AccountPath::id($request);
        if (!in_array($id, $this->accounts->ids(), true)) {
            return RestError::from(Refusal::noAccount());
        }
        $page = $this->feeds->page($id);
        // The editor shows what pages will show, and asks in the language of whoever is at work.
        $isSwitched = switch_to_locale(get_locale());
        $items = PageFeed::items($page, $this->pictures->url(), $this->altTexts);
        if ($isSwitched) {
            restore_previous_locale();
        }
        return new \WP_REST_Response([
            'items' => array_map(static fn (Item $item): array => $item->toArray(), $items),
        ]);
    }
}
