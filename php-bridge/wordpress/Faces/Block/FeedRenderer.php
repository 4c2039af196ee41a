<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\PageAccounts;
use Loupe\Core\Feed\Page\Part;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Order;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Permalink;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Faces\Block\Width\FeedRoom;
use Loupe\WordPress\Faces\Block\Width\Surroundings;
use Loupe\WordPress\Ports\DrawnFeed;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\Now;
use Loupe\WordPress\Site\OwnImage;
use Loupe\WordPress\Site\PartAddress;
use Loupe\WordPress\Site\Permission;

/**
 * A feed on a page, out of what the last sync stored: one query at most, and no call to anybody.
 *
 * Most pages show what was drawn before, and find it by what the settings say: loading what else they mean takes longer
 * than all the rest.
 */
final class FeedRenderer
{
    /** What WordPress sets of a block by itself, but for its alignment. */
    private const STYLES = [
        'style' => 1,
        'className' => 1,
        'backgroundColor' => 1,
        'textColor' => 1,
        'gradient' => 1,
        'borderColor' => 1,
        'fontSize' => 1,
    ];

    /** What feed readers and e-mail get of it: pictures, each with a link. */
    private const PLAIN = [
        'layout' => 'grid',
        'hover' => 'none',
        'header' => false,
        'opens' => 'instagram',
        'more' => 'none',
    ];

    /** How many feeds this page has so far. */
    private int $number = 0;

    /**
     * @param \Closure(): FeedDrawing $drawing most pages show what was drawn before
     * @param \Closure(): Feeds $feeds
     */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly \Closure $drawing,
        private readonly \Closure $feeds,
    ) {
    }

    /** @param array<mixed> $attributes the block's */
    public function render(array $attributes): string
    {
        $shown = is_feed() ? [...$attributes, ...self::PLAIN] : $attributes;
        $said = Settings::said(isset($shown['image']) ? OwnImage::alone($shown) : $shown);
        $post = $said['post'] ?? '';
        // A permalink may tell whose the post is; who set an account means that.
        $owner = $post === '' ? '' : Permalink::username(Coerce::text($attributes['post'] ?? null));
        $ahead = OptionStore::primePages(...);
        [$accounts, $unknown] = PageAccounts::of($said['account'] ?? '', $this->accounts, $owner, $ahead);
        $note = $unknown === [] && $accounts !== []
            ? ''
            : FeedNote::noAccount(implode(', ', $unknown), $this->accounts->all());
        if ($accounts === []) {
            return $note;
        }
        $align = $attributes['align'] ?? '';
        // What is said of a page in its head is not on it.
        $this->number += doing_action('wp_head') ? 0 : 1;
        [$files, $html] = $this->drawn($said, $accounts, is_string($align) ? $align : '');
        if ($html === '') {
            return $post === '' ? $note . FeedNote::noPosts() : $this->noPost($accounts[0], $post);
        }
        return "$note<div " . self::wrapper($attributes) . '>' . FeedStyle::tags($files) . "$html</div>";
    }

    /** @param array<mixed> $attributes the block's */
    private static function wrapper(array $attributes): string
    {
        // WordPress's script would fetch pictures of emoji from another host.
        $class = 'wp-exclude-emoji';
        // That takes longer than all the rest of a feed that is kept.
        if (array_intersect_key($attributes, self::STYLES) !== []) {
            return get_block_wrapper_attributes(['class' => $class]);
        }
        $align = $attributes['align'] ?? '';
        if (in_array($align, ['wide', 'full'], true)) {
            $class .= " align$align";
        }
        return "class=\"wp-block-loupe-feed $class\"";
    }

    /** @param array<mixed> $pieces what WordPress takes a shortcode apart into */
    public function shortcode(array $pieces): string
    {
        $shortcode = Shortcode::read($pieces);
        return FeedNote::misread($shortcode->misreadings) . $this->render($shortcode->values);
    }

    /** What people who can edit are told; the records are read for them alone. */
    private function noPost(string $id, string $shortcode): string
    {
        if (!Permission::mayEdit()) {
            return '';
        }
        [, $state] = ($this->feeds)()->posts()->chosen($id, $shortcode, '');
        return FeedNote::noPost($state);
    }

    /**
     * @param array<string, bool|int|string|list<string>> $said of the settings
     * @param list<string> $accounts ids
     * @return array{list<string>, string} what it loads, and its HTML
     */
    private function drawn(array $said, array $accounts, string $align): array
    {
        $around = Surroundings::ofFeed();
        $isFirst = PageStart::isFeed();
        if ($isFirst) {
            // What follows stands below it, other feeds too. WordPress does not see these pictures: FilterProof.
            wp_increase_content_media_count($said['columns'] ?? Settings::DEFAULTS['columns']);
            wp_high_priority_element_flag(false);
        }
        $now = Now::seconds();
        $drawn = DrawnFeed::of($accounts, $now);
        if ($drawn->isLate) {
            Loopback::want();
        }
        $isOfSeveral = isset($said['more']) && Part::areSeveral(Settings::of($said));
        $part = $isOfSeveral ? PartAddress::asked($this->number) : 1;
        // Of other parts and other pages there is no end.
        $isUsual = $part === 1 && (!$isOfSeveral || PartAddress::beside($this->number) === '');
        $rendering = $isUsual ? $this->rendering($said, [$align, $around->key()], $isFirst) : '';
        $kept = $rendering === '' ? null : $drawn->kept($rendering);
        if ($kept !== null) {
            return $kept;
        }
        $place = new Place(FeedRoom::of($around, $align), $isFirst, $this->number, $part);
        return ($this->drawing)()->of($drawn, $rendering, Settings::of($said), $accounts, $place);
    }

    /**
     * A key of all that a feed is drawn by, beside its records, and beside the page's edges: where the theme changes
     * them, nothing of what was drawn is left.
     *
     * @param array<string, bool|int|string|list<string>> $said of the settings
     * @param array<mixed> $width what it is as wide as
     * @return string empty where none can be told: posts may hold numbers beyond all that JSON has
     */
    private function rendering(array $said, array $width, bool $isFirst): string
    {
        $isLedTo = isset($said['more']) || (isset($said['opens']) && $said['opens'] === Opens::Lightbox->value);
        $isOfToday = isset($said['times']) || (isset($said['order']) && $said['order'] === Order::Random->value);
        $all = wp_json_encode([
            // Of whose account it is, the records tell.
            ['account' => ''] + $said,
            $width,
            $isFirst,
            $isLedTo ? $this->number : 0,
            // How long ago something was, and in which order chance has posts.
            $isOfToday ? wp_date('Y-m-d', Now::seconds()) : '',
            // Of the addresses of pictures. What they come to takes longer to ask for.
            has_filter('upload_dir') ? wp_get_upload_dir()['baseurl'] : '',
            array_map(get_option(...), ['home', 'siteurl', 'upload_path', 'upload_url_path']),
            WP_CONTENT_URL,
            is_ssl(),
            // Of the texts in place of pictures, and of the address of more: it says where the two differ.
            determine_locale(),
            wp_load_alloptions()['WPLANG'] ?? '',
            wp_timezone_string(),
            get_option('date_format'),
        ]);
        return $all === false ? '' : hash('xxh128', $all);
    }
}
