<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Feed\PageFiles;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PluginFiles;

/**
 * What a feed loads. Every rendering of one brings it along, for nobody can tell what becomes of it: it may be thrown
 * away (a reading time), come by AJAX or REST, or be cut out of its page by a script that scrolls on for ever. Browsers
 * fetch one address once, however often a page names it.
 */
final class FeedStyle
{
    /** All of them: where settings change under somebody's hands. */
    public const ALL = Names::STYLE . '-all';

    /** All of them under one name. */
    public static function registerAll(): void
    {
        wp_register_style(self::ALL, false, array_map(self::register(...), PageFiles::allStyles()));
    }

    /** Into the head what every feed needs, so that it is there before the first paint. It must not have been printed. */
    public static function enqueue(): void
    {
        wp_enqueue_style(self::register(PageFiles::STYLE));
    }

    /**
     * What stands before the markup of a feed.
     *
     * @param list<string> $files by their paths in www/
     */
    public static function tags(array $files): string
    {
        // Feed readers have styles of their own.
        if (is_feed()) {
            return '';
        }
        $tags = '';
        foreach ($files as $file) {
            $tags .= str_ends_with($file, '.js') ? self::script($file) : self::link($file);
        }
        // In a block, or wpautop() would make a paragraph of it.
        return $tags === '' ? '' : "<div hidden>$tags</div>";
    }

    private static function link(string $file): string
    {
        $handle = self::register($file);
        // Block themes render the page before its head.
        if (!did_action('wp_head')) {
            wp_enqueue_style($handle);
        }
        $styles = wp_styles();
        // The address to the letter that the head has it under.
        $address = $styles->_css_href($styles->registered[$handle]->src, PluginFiles::version(), $handle);
        // phpcs:ignore WordPress.WP.EnqueuedResources -- It is enqueued too; this one is for where that comes to nothing.
        return $address === '' ? '' : '<link rel="stylesheet" href="' . esc_url($address) . '">';
    }

    /** A module, which runs once however often it is named. Of the site itself: from elsewhere one needs leave. */
    private static function script(string $file): string
    {
        return trim(wp_get_script_tag([
            'type' => 'module',
            'src' => PluginFiles::url("www/$file") . '?ver=' . PluginFiles::version(),
        ]));
    }

    /** @return string its handle */
    private static function register(string $file): string
    {
        // Of the first one that is Names::STYLE.
        $handle = 'loupe-' . strtr($file, ['feed/' => 'feed-', 'layouts/' => 'feed-', '.css' => '']);
        if (!wp_style_is($handle, 'registered')) {
            // Without its path, by which WordPress would put it into the head itself: then it would come twice.
            wp_register_style($handle, PluginFiles::url("www/$file"), [], PluginFiles::version());
        }
        return $handle;
    }
}
