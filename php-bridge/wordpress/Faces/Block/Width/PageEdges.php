<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;

/** What a page leaves free at the sides of a feed, by what the theme told WordPress. */
final class PageEdges
{
    /**
     * Milliseconds of WordPress's, for it puts all the styles together anew: only for what is drawn, and then kept.
     *
     * @param string $align the block's: wide, full, or another for the width of the text
     * @return CssLength|null at both sides together; null where the theme does not say it
     */
    public static function of(string $align): ?CssLength
    {
        $isTold = wp_theme_has_theme_json();
        // Else the whole page has them, and what is full ends there too.
        if (!$isTold || ($align === 'full' && wp_get_global_settings(['useRootPaddingAwareAlignments']) === true)) {
            return null;
        }
        $padding = wp_get_global_styles(['spacing', 'padding'], ['transforms' => ['resolve-variables']]);
        $padding = is_array($padding) ? array_filter($padding, is_string(...)) : [];
        $right = CssLength::read($padding['right'] ?? '');
        return $right === null ? null : CssLength::read($padding['left'] ?? '')?->plus($right);
    }
}
