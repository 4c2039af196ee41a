<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Feed\Markup;

/** How wide a feed can become on a page, by what the theme told WordPress. */
final class ContentWidth
{
    /**
     * @param string $align the block's: wide, full, or another for the width of the text
     * @return int px; 0 from edge to edge
     */
    public static function of(string $align): int
    {
        if ($align === 'full') {
            return 0;
        }
        // Without a theme.json the width is not in there, and reading WordPress's own takes milliseconds.
        $layout = wp_theme_has_theme_json() ? wp_get_global_settings(['layout']) : [];
        $width = is_array($layout) ? $layout[$align === 'wide' ? 'wideSize' : 'contentSize'] ?? null : null;
        $room = self::pixels(is_string($width) ? $width : '');
        if ($room === 0 && $align === '') {
            $room = (int) ($GLOBALS['content_width'] ?? 0);
        }
        return $room > 0 ? $room : Markup::USUAL_ROOM;
    }

    /** A width in CSS; 0 where it is not a plain one, nor has one as its most. */
    private static function pixels(string $width): int
    {
        $isPlain = preg_match('/^\s*(?:(?:min|clamp)\(.*\)|[0-9.]+(?:px|r?em)?)\s*\z/i', $width) === 1;
        preg_match_all('/(?<![\w.-])([0-9]+(?:\.[0-9]+)?)(px|r?em)?(?![\w.%])/i', $isPlain ? $width : '', $lengths);
        $pixels = array_map(
            static fn (string $number, string $unit): float
                => (float) $number * (stripos($unit, 'em') === false ? 1 : 16),
            $lengths[1],
            $lengths[2]
        );
        return $pixels === [] ? 0 : (int) round(max($pixels));
    }
}
