<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Page\Part;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\PageFiles;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\State\AskedPosts;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Placements;
use Loupe\WordPress\Actions\FeedFragment;
use Loupe\WordPress\Ports\DrawnFeed;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Schedule\AfterPage;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\PartAddress;

/** What a page shows of a feed, drawn out of what the last sync stored. When it was sent it is kept for the next page. */
final class FeedDrawing
{
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Placements $placements,
        private readonly AskedPosts $asked,
        private readonly UploadedPictures $pictures,
        private readonly Texts $texts,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param string $rendering what it is kept under; empty for what is not kept
     * @param list<string> $accounts ids; the first has the header
     * @param Place $place which part is asked for
     * @return array{list<string>, string} what it loads, and its HTML: empty where there is nothing to show
     */
    public function of(
        DrawnFeed $drawn,
        string $rendering,
        Settings $settings,
        array $accounts,
        Place $place,
    ): array {
        foreach (is_preview() ? [] : $accounts as $id) {
            $this->note($id, $settings, $place);
        }
        $read = fn (int $before, int $count): array => $this->items($settings, $accounts, $before, $count);
        if (Part::areSeveral($settings)) {
            $part = Part::read($place->part, Part::size($settings), $read);
            PartAddress::note($place->number, $part->number);
            $place = self::among($settings, $accounts, $place, $part);
        } else {
            $part = Part::only($read(0, $settings->count));
        }
        $page = $this->feeds->page($accounts[0]);
        $html = PageFeed::html($settings, $part->items, $page, $this->pictures->url(), $this->texts, $place);
        $html = FilterProof::html($html);
        $files = [...PageFiles::styles($settings, $html), ...PageFiles::scripts($settings, $html)];
        // What is kept is not drawn again so soon, and a preview does not say how a page shows the feed.
        if ($rendering !== '' && !is_preview()) {
            AfterPage::do(fn () => $drawn->keep($rendering, $files, $html, $this->clock->now()));
        }
        return [$files, $html];
    }

    /**
     * With the ways to the parts before and behind it.
     *
     * @param list<string> $accounts
     */
    private static function among(Settings $settings, array $accounts, Place $place, Part $part): Place
    {
        $number = $place->number;
        $beside = PartAddress::beside($number);
        $next = $part->number + 1;
        return new Place(
            $place->room,
            $place->isFirst,
            $number,
            $part->number,
            $part->number > 1 ? PartAddress::of($number, $part->number - 1, $beside) : '',
            $part->isLast() ? '' : PartAddress::of($number, $next, $beside),
            $part->isLast()
                ? ''
                : FeedFragment::address(
                    $settings,
                    $accounts,
                    $place->room->width,
                    $number,
                    $beside,
                    $next,
                    $part->last()
                ),
            $part->previous,
            $part->next,
        );
    }

    /** Says how a page shows an account's posts, for their pictures, and which it shows alone. */
    private function note(string $id, Settings $settings, Place $place): void
    {
        $page = $this->feeds->page($id);
        $now = $this->clock->now();
        if ($settings->post !== '' && $page?->isAskedAnew($settings->post, $now) === true) {
            AfterPage::do(fn () => $this->asked->note($id, $settings->post));
            Loopback::want();
        }
        foreach (Placement::all($settings, $place->room) as $placement) {
            if ($page?->isNews($placement, $now) === true) {
                AfterPage::do(fn () => $this->placements->note($id, $placement));
                Loopback::want();
            }
        }
    }

    /**
     * @param list<string> $accounts
     * @return list<Item>
     */
    private function items(Settings $settings, array $accounts, int $before, int $count): array
    {
        $posts = $this->feeds->posts();
        $base = $this->pictures->url();
        $now = $this->clock->now();
        $items = $settings->post === ''
            ? PageFeed::posts($posts, $settings, $accounts, $base, wp_timezone(), $now, $before, $count)
            : array_filter([$posts->chosen($accounts[0], $settings->post, $base)[0]]);
        return $settings->opens === Opens::Lightbox ? $posts->opened($accounts, $items, $base) : $items;
    }
}
