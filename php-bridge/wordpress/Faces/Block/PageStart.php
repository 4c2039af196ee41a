<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\Names;

/** What a page begins with. */
final class PageStart
{
    /** What stands around a block without being seen: the beginnings of blocks that hold others, and their elements. */
    private const WRAPPERS = '(?:\s|<!-- wp:[^>]*\s-->|<(?:div|main|section|p)(?:\s[^>]*)?>)*';

    /** Of those, what makes a feed as wide as only a browser knows. */
    private const OF_OTHER_WIDTH = '~"type":"flex"|"autoFit":true~';

    /**
     * Whether the first thing in the page that is being shown is a feed: a visitor sees it without scrolling. Where its
     * width is not known its pictures had better be lazy: of these browsers choose by the width that they lay out.
     */
    public static function isFeed(): bool
    {
        // WordPress's own count: a picture of the theme's above the text is in it, too.
        if (!is_singular() || !in_the_loop() || !is_main_query() || wp_increase_content_media_count(0) > 0) {
            return false;
        }
        $feed = '(?:<!-- wp:' . Names::BLOCK . '|\[' . Names::SHORTCODE . ')\b';
        return preg_match('~^(' . self::WRAPPERS . "?)$feed~", (string) get_post()?->post_content, $parts) === 1
            && preg_match(self::OF_OTHER_WIDTH, $parts[1]) !== 1;
    }
}
