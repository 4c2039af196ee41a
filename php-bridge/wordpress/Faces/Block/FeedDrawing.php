<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Feed\AltText;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Ports\DrawnFeed;
use Loupe\WordPress\Ports\UploadedPictures;

/** What a page shows of a feed, drawn out of what the last sync stored, and kept for the next page. */
final class FeedDrawing
{
    public function __construct(
        private readonly Feeds $feeds,
        private readonly UploadedPictures $pictures,
        private readonly AltText $altTexts,
    ) {
    }

    /**
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     * @return array{string, DrawnFeed} empty where there is nothing to show
     */
    public function html(DrawnFeed $drawn, string $rendering, Settings $settings, AccountId $id, int $room): array
    {
        $page = $this->feeds->page($id->digits);
        if ($page === null) {
            return ['', $drawn];
        }
        $items = $this->feeds->posts()->shown($id->digits, $this->pictures->url(), 0, $settings->count);
        $html = FilterProof::html(Markup::render($settings, PageFeed::described($items, $this->altTexts), $room));
        return [$html, $drawn->keep($rendering, $html, $page->punctual())];
    }
}
