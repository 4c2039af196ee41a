<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Feed\AltText;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Port\Clock;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Placements;
use Loupe\WordPress\Ports\DrawnFeed;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Schedule\Loopback;

/** What a page shows of a feed, drawn out of what the last sync stored, and kept for the next page. */
final class FeedDrawing
{
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Placements $placements,
        private readonly UploadedPictures $pictures,
        private readonly AltText $altTexts,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     * @param bool $isFirst whether it is the first that a visitor sees of the page
     * @return array{string, DrawnFeed} empty where there is nothing to show
     */
    public function html(
        DrawnFeed $drawn,
        string $rendering,
        Settings $settings,
        AccountId $id,
        int $room,
        bool $isFirst,
    ): array {
        $page = $this->feeds->page($id->digits);
        if ($page === null) {
            return ['', $drawn];
        }
        $placement = Placement::of($settings, $room);
        if ($page->isNews($placement, $this->clock->now()) && !is_preview()) {
            $this->placements->note($id->digits, $placement);
            Loopback::want();
        }
        $items = $this->feeds->posts()->shown($id->digits, $this->pictures->url(), 0, $settings->count);
        $described = PageFeed::described($items, $this->altTexts);
        $html = FilterProof::html(Markup::render($settings, $described, $room, $isFirst));
        return [$html, $drawn->keep($rendering, $html, $page->punctual())];
    }
}
