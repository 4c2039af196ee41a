<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;
use Loupe\Core\Feed\Room;

/** How wide what stands in a page's text can become, by what the theme told WordPress, or the block around it. */
final class ContentWidth
{
    /**
     * @param array<mixed> $layout as theme.json has it, and in `content` the px that a theme of PHP says
     * @param string $align the block's: wide, full, or another for the width of the text
     * @return int px; 0 from edge to edge
     */
    public static function of(array $layout, string $align): int
    {
        if ($align === 'full') {
            return 0;
        }
        $width = $layout[$align === 'wide' ? 'wideSize' : 'contentSize'] ?? null;
        $room = is_string($width) ? CssLength::read($width)?->most() ?? 0 : 0;
        if ($room <= 0 && $align === '') {
            $room = is_int($layout['content'] ?? null) ? $layout['content'] : 0;
        }
        return $room > 0 ? $room : Room::USUAL;
    }
}
