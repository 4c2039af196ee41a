<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;

/** What a block leaves free between those in it, by what it says of that, or the theme. */
final class BlockGap
{
    /** Where no theme.json says it; WordPress's own. */
    private const USUAL = '0.5rem';

    /**
     * @param array<mixed> $told by the block
     * @return CssLength|null null where nobody can tell
     */
    public static function of(array $told): ?CssLength
    {
        $gap = ((array) (((array) ($told['style'] ?? []))['spacing'] ?? []))['blockGap'] ?? null;
        $gap = is_array($gap) ? $gap['left'] ?? null : $gap;
        // Of styles, too, WordPress puts all together anew: as PageEdges.
        $gap ??= wp_theme_has_theme_json()
            ? wp_get_global_styles(['spacing', 'blockGap'], ['transforms' => ['resolve-variables']])
            : self::USUAL;
        return is_string($gap) ? CssLength::read(self::preset($gap) ?? $gap) : null;
    }

    /** @return string|null what the theme, or its owner, calls so; null where that is no name */
    private static function preset(string $gap): ?string
    {
        if (preg_match('/^var:preset\|spacing\|(.+)\z/', $gap, $name) !== 1) {
            return null;
        }
        $size = null;
        // By who names them: WordPress, the theme, the owner.
        foreach ((array) wp_get_global_settings(['spacing', 'spacingSizes']) as $sizes) {
            $size = array_column((array) $sizes, 'size', 'slug')[$name[1]] ?? $size;
        }
        return is_string($size) ? $size : null;
    }
}
