<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Settings;

/**
 * How wide a page shows a feed's pictures, for browsers that choose a file
 * before they lay the page out. As src/feed/sizes.rs.
 */
final class Sizes
{
    /** Px below which feed.css gives a picture no column of its own. */
    private const NARROWEST = 130;

    /** Px that pages leave free at their sides where they are narrow. */
    private const EDGES = 60;

    /** Px that no window has. */
    private const ENDLESS = 9999;

    /**
     * What a column takes, with fewer of them the narrower the window is.
     *
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     */
    public static function of(Settings $settings, int $room): string
    {
        [$edges, $room] = $room === 0 ? [0, self::ENDLESS] : [self::EDGES, $room];
        $gap = $settings->gap;
        $sizes = '';
        for ($count = 1;; $count++) {
            $between = ($count - 1) * $gap;
            $taken = $edges + $between;
            $oneMore = ($count + 1) * self::NARROWEST + $between + $gap;
            if ($count >= $settings->columns || $oneMore > $room) {
                $most = intdiv(max(0, $room - $between) + $count - 1, $count);
                return "{$sizes}min((100vw - {$taken}px) / $count, {$most}px)";
            }
            $narrower = $edges + $oneMore - 1;
            $sizes .= "(max-width: {$narrower}px) calc((100vw - {$taken}px) / $count), ";
        }
    }

    /**
     * Px that a column takes in a window.
     *
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     */
    public static function column(int $columns, int $gap, int $room, int $window): float
    {
        $width = $room === 0 ? $window : min($room, $window - self::EDGES);
        $fitting = intdiv($width + $gap, self::NARROWEST + $gap);
        $count = max(1, min($columns, $fitting));
        return ($width - ($count - 1) * $gap) / $count;
    }
}
