<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\More;
use Loupe\Core\Generated\Settings;

/** How many of a feed's posts are shown, where only so many rows are. */
final class Rows
{
    /** How many posts are shown at most. */
    public static function most(Settings $settings): int
    {
        $cells = self::cells($settings);
        if ($cells === []) {
            return $settings->count;
        }
        $most = 0;
        while ($most < $settings->count && self::taken($settings, $most) <= max($cells)) {
            $most++;
        }
        return $most;
    }

    /** The classes of a post that is one too many somewhere, each after a blank. */
    public static function classes(Settings $settings, int $at): string
    {
        // Whoever scrolls on has to come across all of them.
        $cells = $settings->more === More::None ? self::cells($settings) : [];
        $classes = '';
        foreach ($cells as $where => $most) {
            $classes .= self::taken($settings, $at) > $most ? " loupe-not-$where" : '';
        }
        return $classes;
    }

    /** Whether a post is a large one, of four cells. */
    public static function isLarge(Settings $settings, int $at): bool
    {
        return $settings->layout === Layout::Highlight && $at % $settings->every === 0;
    }

    /**
     * Where a list is wide, medium and narrow, how many of its cells are shown.
     *
     * @return array<string, int> none where all are; a strip has them all in its rows
     */
    private static function cells(Settings $settings): array
    {
        if ($settings->rows === 0 || $settings->layout === Layout::Carousel) {
            return [];
        }
        // Of a list each post is a row.
        $columns = static fn (int $count): int => $settings->layout === Layout::List ? 1 : $count;
        $medium = $settings->columns_medium ?: $settings->columns;
        return [
            'wide' => $settings->rows * $columns($settings->columns),
            'medium' => $settings->rows * $columns($medium),
            'narrow' => $settings->rows * $columns($settings->columns_narrow ?: $medium),
        ];
    }

    /** How many cells the posts take up to one, with it. */
    private static function taken(Settings $settings, int $at): int
    {
        $isHighlight = $settings->layout === Layout::Highlight && $settings->columns > 1;
        return $at + 1 + ($isHighlight ? 3 * (intdiv($at, $settings->every) + 1) : 0);
    }
}
