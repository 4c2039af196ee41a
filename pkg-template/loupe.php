<?php

/**
 * Plugin Name:       Loupe
 * Description:       Shows an Instagram feed: paste a token once, and the server keeps token, posts and pictures fresh.
 * Version:           {{version}}
 * Requires at least: 6.8
 * Requires PHP:      8.1
 * Author:            The Loupe contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       loupe
 * Domain Path:       /languages
 */

declare(strict_types=1);

if (!defined('ABSPATH')) {
    exit;
}

require __DIR__ . '/autoload.php';

Loupe\WordPress\Plugin::register(__FILE__, '{{version}}');

if (!function_exists('loupe_feed')) {
    /**
     * Prints a feed, for templates of themes: loupe_feed(['account' => 'lumen.studio', 'layout' => 'carousel']).
     *
     * @param array<string, mixed> $settings as the block's attributes: docs/feed.md
     */
    function loupe_feed(array $settings = []): void
    {
        Loupe\WordPress\Plugin::printFeed($settings);
    }
}
