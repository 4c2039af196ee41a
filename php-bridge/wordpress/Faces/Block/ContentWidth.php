<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Feed\CssLength;
use Loupe\Core\Feed\Room;

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
        return $room > 0 ? $room : Room::USUAL;
    }

    /** A width in CSS; 0 where nobody can tell its most. */
    private static function pixels(string $width): int
    {
        // The usual ones without the reader, which most pages then need not load.
        return preg_match('/^\d{1,5}px\z/', $width) === 1
            ? (int) $width
            : CssLength::read($width)?->most() ?? 0;
    }
}
