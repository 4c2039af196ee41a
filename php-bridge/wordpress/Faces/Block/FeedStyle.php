<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\PluginFiles;

/**
 * The feed's stylesheet. Every rendering of a feed brings it along, for nobody can tell what becomes of one: it may be
 * thrown away (a reading time), come by AJAX or REST, or be cut out of its page by a script that scrolls on for ever.
 * Browsers fetch one address once, however often a page names it.
 */
final class FeedStyle
{
    private const HANDLE = 'loupe-feed';

    public static function register(): void
    {
        if (!wp_style_is(self::HANDLE, 'registered')) {
            // Without its path, by which WordPress would put it into the head itself: then it would come twice.
            wp_register_style(self::HANDLE, PluginFiles::url('www/feed.css'), [], PluginFiles::version());
        }
    }

    /** Into the head, so that it is there before the first paint. It must not have been printed yet. */
    public static function enqueue(): void
    {
        self::register();
        wp_enqueue_style(self::HANDLE);
    }

    /** What stands before the markup of a feed. */
    public static function tag(): string
    {
        // Feed readers have styles of their own.
        if (is_feed()) {
            return '';
        }
        self::register();
        // Block themes render the page before its head.
        if (!did_action('wp_head')) {
            wp_enqueue_style(self::HANDLE);
        }
        $styles = wp_styles();
        // The address to the letter that the head has it under. In a block, or wpautop() would make a paragraph of it.
        $address = $styles->_css_href(
            $styles->registered[self::HANDLE]->src,
            PluginFiles::version(),
            self::HANDLE
        );
        // phpcs:ignore WordPress.WP.EnqueuedResources -- It is enqueued too; this one is for where that comes to nothing.
        return $address === '' ? '' : '<div hidden><link rel="stylesheet" href="' . esc_url($address) . '"></div>';
    }
}
