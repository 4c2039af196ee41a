<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\Settings;

/**
 * How wide a page shows a feed's pictures, for browsers that choose a file
 * before they lay the page out. As src/feed/sizes.rs.
 */
final class Sizes
{
    private function __construct(
        /** Of most. */
        public readonly Width $usual,
        /** Of those that are larger; null where none are. */
        public readonly ?Width $large,
    ) {
    }

    public static function of(Settings $settings, Room $room): self
    {
        $columns = Columns::of($settings);
        return new self(
            Width::of(self::over(1, $columns, $room)),
            $settings->layout === Layout::Highlight ? Width::of(self::over(2, $columns, $room)) : null
        );
    }

    /** What a picture over so many columns takes, with fewer of them the narrower the window is. */
    private static function over(int $over, Columns $columns, Room $room): string
    {
        $from = $room->columnFrom();
        $narrow = $from > 0 ? self::between(0, $from - 1, $over, $columns, $room->whole()) : '';
        return $narrow . self::between($from, 0, $over, $columns, $room);
    }

    /** Likewise in windows from so many px on, up to so many; 0 where there is no end of them. */
    private static function between(int $from, int $to, int $over, Columns $columns, Room $room): string
    {
        $last = $to > 0 ? "(max-width: {$to}px) " : '';
        $end = $to > 0 ? ', ' : '';
        if ($columns->layout === Layout::List) {
            $most = min($columns->tile, intdiv(2 * $room->most() + 4, 5));
            return "{$last}min(({$room->beside(0)}) * .4, {$most}px)$end";
        }
        $sizes = '';
        [$count, $least] = $columns->at($room->in($from));
        foreach ($columns->changes() as $width) {
            $window = $room->windowBelow($width);
            $next = $columns->at($width);
            $isMet = $width <= $room->most() && $window >= $from && ($to === 0 || $window < $to);
            if ($isMet && $next !== [$count, $least]) {
                $part = self::part($over, $count, $least, $columns, $room);
                $sizes .= "(max-width: {$window}px) " . ($least > 0 ? $part : "calc($part)") . ', ';
                [$count, $least] = $next;
            }
        }
        $over = min($over, $count);
        $left = max(0, $room->most() - ($count - 1) * $columns->gap);
        $most = max($least, intdiv($left + $count - 1, $count) * $over + ($over - 1) * $columns->gap);
        return "$sizes{$last}min(" . self::part($over, $count, $least, $columns, $room) . ", {$most}px)$end";
    }

    private static function part(int $over, int $count, int $least, Columns $columns, Room $room): string
    {
        $part = "({$room->beside(($count - 1) * $columns->gap)}) / $count"
            . (min($over, $count) > 1 ? " * $over + {$columns->gap}px" : '');
        return $least > 0 ? "max($part, {$least}px)" : $part;
    }
}
