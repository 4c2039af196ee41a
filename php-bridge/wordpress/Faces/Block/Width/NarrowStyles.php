<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;

/** What a block says of how it is laid out in narrow windows alone, as WordPress has it from 7.1 on. */
final class NarrowStyles
{
    /** Kinds of windows, and px of the widest of each where theme.json does not say it. */
    private const WIDEST = ['mobile' => 480, 'tablet' => 782];

    /**
     * @param array<mixed> $told by the block
     * @return int px of the narrowest window in which nothing of it holds; 0 where it says nothing
     */
    public static function end(array $told): int
    {
        $style = (array) ($told['style'] ?? []);
        $end = 0;
        foreach (self::WIDEST as $kind => $widest) {
            $own = (array) ($style["@$kind"] ?? []);
            if (isset($own['layout']) || isset($own['spacing']['blockGap'])) {
                $set = ((array) wp_get_global_settings(['viewport']))[$kind] ?? '';
                $end = max($end, (CssLength::read(is_string($set) ? $set : '')?->most() ?? $widest) + 1);
            }
        }
        return $end;
    }
}
