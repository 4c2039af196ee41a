<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Port\Clock;
use Loupe\Core\Value\AccountId;
use Loupe\WordPress\Ports\DrawnFeed;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Schedule\Loopback;

/** A feed on a page, out of what the last sync stored: one query at most, and no call to anybody. */
final class FeedRenderer
{
    /** @param \Closure(): FeedDrawing $drawing most pages show what was drawn before */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly \Closure $drawing,
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
        $html = $this->markup($settings, new AccountId($id), is_string($align) ? $align : '');
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

    private function markup(Settings $settings, AccountId $id, string $align): string
    {
        $room = ContentWidth::of($align);
        $isFirst = PageStart::isFeed();
        if ($isFirst) {
            // What follows stands below it, other feeds too.
            wp_increase_content_media_count($settings->columns);
        }
        $drawn = DrawnFeed::of($id);
        $rendering = self::rendering($settings, $room, $isFirst);
        $html = $drawn->html($rendering);
        if ($html === null) {
            [$html, $drawn] = ($this->drawing)()->html($drawn, $rendering, $settings, $id, $room, $isFirst);
        }
        if ($drawn->isLate($this->clock->now())) {
            Loopback::want();
        }
        return $html;
    }

    /** A key of all that a feed is drawn by, beside its records. */
    private static function rendering(Settings $settings, int $room, bool $isFirst): string
    {
        return hash('xxh128', (string) wp_json_encode([
            // Of whose account it is, the records tell.
            ['account' => ''] + get_object_vars($settings),
            $room,
            $isFirst,
            // Of the addresses of pictures. What they come to takes longer to ask for.
            has_filter('upload_dir') ? wp_get_upload_dir()['baseurl'] : '',
            array_map(get_option(...), ['home', 'siteurl', 'upload_path', 'upload_url_path']),
            WP_CONTENT_URL,
            is_ssl(),
            // Of the texts in place of pictures.
            determine_locale(),
            wp_timezone_string(),
            get_option('date_format'),
        ]));
    }
}
