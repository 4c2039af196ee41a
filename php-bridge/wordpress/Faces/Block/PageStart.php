<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\Names;

/** What a page begins with. */
final class PageStart
{
    /** What stands around a block without being seen: the beginnings of blocks that hold others, and their elements. */
    private const WRAPPERS = '(?:\s|<!-- wp:[^>]*\s-->|<(?:div|main|section|p)(?:\s[^>]*)?>)*';

    /** Whether the first thing in the page that is being shown is a feed: a visitor sees it without scrolling. */
    public static function isFeed(): bool
    {
        // WordPress's own count: a picture of the theme's above the text is in it, too.
        if (!is_singular() || !in_the_loop() || !is_main_query() || wp_increase_content_media_count(0) > 0) {
            return false;
        }
        $feed = '(?:<!-- wp:' . Names::BLOCK . '|\[' . Names::SHORTCODE . ')\b';
        return preg_match('~^' . self::WRAPPERS . "?$feed~", (string) get_post()?->post_content) === 1;
    }
}
