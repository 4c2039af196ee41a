<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\AltText;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Placements;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Schedule\Loopback;

/** A feed on a page, out of what the last sync stored: one query at most, and no call to anybody. */
final class FeedRenderer
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Placements $placements,
        private readonly UploadedPictures $pictures,
        private readonly AltText $altTexts,
        private readonly Clock $clock,
    ) {
    }

    /** @param array<mixed> $attributes the block's */
    public function render(array $attributes): string
    {
        $settings = Settings::fromArray($attributes);
        $id = $this->account($settings);
        if ($id === null) {
            return FeedNote::noAccount($settings->account, $this->accounts->all());
        }
        $align = $attributes['align'] ?? '';
        $html = $this->markup($settings, $id, is_string($align) ? $align : '');
        if ($html === '') {
            return FeedNote::noPosts();
        }
        // WordPress's script would fetch pictures of emoji from another host.
        $class = 'wp-exclude-emoji';
        if (in_array($align, ['wide', 'full'], true)) {
            $class .= " align$align";
        }
        return "<div class=\"$class\">" . FeedStyle::tag() . "$html</div>";
    }

    /** @param array<mixed> $pieces what WordPress takes a shortcode apart into */
    public function shortcode(array $pieces): string
    {
        $shortcode = Shortcode::read($pieces);
        return FeedNote::misread($shortcode->misreadings) . $this->render($shortcode->values);
    }

    private function account(Settings $settings): ?string
    {
        $ids = $this->accounts->ids();
        $id = PageFeed::account($settings, $ids);
        if ($id !== null || $settings->account === '') {
            return $id;
        }
        // Whose a user name is stands in the accounts' records: still one query, together with what is shown.
        OptionStore::primePages($ids);
        return $this->accounts->called($settings->account)?->id;
    }

    private function markup(Settings $settings, string $id, string $align): string
    {
        $page = $this->feeds->page($id);
        $room = ContentWidth::of($align);
        $placement = Placement::of($settings, $room);
        $isNews = $page !== null && $page->isNews($placement, $this->clock->now()) && !is_preview();
        if ($isNews) {
            $this->placements->note($id, $placement);
        }
        if ($isNews || $page === null || $page->isLate($this->clock->now())) {
            Loopback::want();
        }
        $isFirst = PageStart::isFeed();
        if ($isFirst) {
            // What follows stands below it, other feeds too.
            wp_increase_content_media_count($settings->columns);
        }
        $html = PageFeed::markup($settings, $page, $this->pictures->url(), $this->altTexts, $room, $isFirst);
        return FilterProof::html($html);
    }
}
