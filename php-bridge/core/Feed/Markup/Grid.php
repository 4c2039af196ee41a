<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Generated\Corners;
use Loupe\Core\Generated\Hover;
use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\TileWidth;

/** The list that a feed's tiles stand in. */
final class Grid
{
    /** Its classes: a Content-Security-Policy may forbid styles in attributes. */
    public static function classes(Settings $settings): string
    {
        $shape = strtr($settings->shape->value, ':', '-');
        return "loupe-grid loupe-columns-$settings->columns"
            . ($settings->columns_medium > 0 ? " loupe-medium-$settings->columns_medium" : '')
            . ($settings->columns_narrow > 0 ? " loupe-narrow-$settings->columns_narrow" : '')
            . ($settings->rows > 0 && $settings->layout === Layout::Carousel ? " loupe-rows-$settings->rows" : '')
            . ($settings->tile_width === TileWidth::Px130 ? '' : " loupe-tile-{$settings->tile_width->value}")
            . " loupe-gap-$settings->gap loupe-shape-$shape"
            . ($settings->corners === Corners::None ? '' : " loupe-corners-{$settings->corners->value}")
            . (self::isOver($settings) ? " loupe-hover-{$settings->hover->value}" : '');
    }

    /** Whether something shows over a picture at which somebody points: where nothing stands under it. */
    public static function isOver(Settings $settings): bool
    {
        $isUnder = $settings->captions || $settings->counts || $settings->times;
        return $settings->hover !== Hover::None && !$isUnder;
    }
}
