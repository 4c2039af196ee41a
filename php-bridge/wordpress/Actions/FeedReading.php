<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\AltText;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Ports\UploadedPictures;

/** What pages show of a feed, for the editor, and for other front ends where it is open to them. */
final class FeedReading
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly UploadedPictures $pictures,
        private readonly AltText $altTexts,
    ) {
    }

    /** @return FeedPart|null null where there is no such account */
    public function part(string $id, FeedQuery $query): ?FeedPart
    {
        if (!in_array($id, $this->accounts->ids(), true)) {
            return null;
        }
        // One more tells whether there are more.
        $count = $query->settings->count;
        $items = $this->items($id, ($query->page - 1) * $count, $count + 1);
        $shown = array_slice($items, 0, $count);
        $body = $query->isHtml
            ? ['html' => Markup::render($query->settings, $shown, $query->room)]
            : ['items' => array_map(static fn (Item $item): array => $item->toArray(), $shown)];
        return new FeedPart($body, count($items) > $count);
    }

    /** @return list<Item> in the site's language, whatever that of whoever is at work in it */
    private function items(string $id, int $offset, int $count): array
    {
        $isSwitched = switch_to_locale(get_locale());
        $items = $this->feeds->posts()->shown($id, $this->pictures->url(), $offset, $count);
        $items = PageFeed::described($items, $this->altTexts);
        if ($isSwitched) {
            restore_previous_locale();
        }
        return $items;
    }
}
