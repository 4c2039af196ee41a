<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\More;
use Loupe\Core\Generated\Settings;

/** How many of a feed's posts are shown, where only so many rows are. */
final class Rows
{
    /** Rows with room for more posts than a block may show. */
    private const ENDLESS = 99;

    /** How many posts are shown at most. */
    public static function most(Settings $settings): int
    {
        return min($settings->count, max(self::fitting($settings)));
    }

    /** The classes of a post that is one too many somewhere, each after a blank. */
    public static function classes(Settings $settings, int $at): string
    {
        // Whoever scrolls on has to come across all of them.
        if ($settings->more !== More::None) {
            return '';
        }
        $classes = '';
        foreach (self::fitting($settings) as $where => $most) {
            $classes .= $at >= $most ? " loupe-not-$where" : '';
        }
        return $classes;
    }

    /** Whether a post is a large one, of four cells. */
    public static function isLarge(Settings $settings, int $at): bool
    {
        return $settings->layout === Layout::Highlight && $at % $settings->every === 0;
    }

    /** @return array<string, int> where a list is wide, medium and narrow, how many posts fit into its rows */
    private static function fitting(Settings $settings): array
    {
        // A strip has all of them in its rows.
        $isEndless = $settings->rows === 0 || $settings->layout === Layout::Carousel;
        $rows = $isEndless ? self::ENDLESS : $settings->rows;
        $posts = static function (int $columns) use ($settings, $rows): int {
            // Of a list each post is a row.
            if ($settings->layout === Layout::List) {
                return $rows;
            }
            if ($settings->layout !== Layout::Highlight || $columns === 1) {
                return $rows * $columns;
            }
            // A large one takes four cells, in two rows; it begins a group.
            $cells = max($rows, 2) * $columns;
            $group = $settings->every + 3;
            return $cells - 3 * intdiv($cells, $group) - min($cells % $group, 3);
        };
        $medium = $settings->columns_medium ?: $settings->columns;
        return [
            'wide' => $posts($settings->columns),
            'medium' => $posts($medium),
            // Where nobody said it has as many columns as there is room for: no more than others.
            'narrow' => $posts($settings->columns_narrow ?: min($medium, $settings->columns)),
        ];
    }
}
