<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

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

    /**
     * What a column takes, with fewer of them the narrower the window is.
     *
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     */
    public static function of(Settings $settings, int $room): string
    {
        $gap = $settings->gap;
        $edges = $room === 0 ? 0 : self::EDGES;
        $column = static fn (int $count): string
            => sprintf('(100vw - %dpx) / %d', $edges + ($count - 1) * $gap, $count);
        $fitting = $room === 0
            ? $settings->columns
            : max(1, min($settings->columns, intdiv($room + $gap, self::NARROWEST + $gap)));
        $sizes = '';
        for ($count = 1; $count < $fitting; $count++) {
            $oneMoreFits = ($count + 1) * self::NARROWEST + $count * $gap + $edges;
            $sizes .= sprintf('(max-width: %dpx) calc(%s), ', $oneMoreFits - 1, $column($count));
        }
        if ($room === 0) {
            return "{$sizes}calc({$column($fitting)})";
        }
        // Two in a hundred less: nobody sees it, and a column of 645 px is content with a file of 640.
        $most = intdiv(max(0, $room - ($fitting - 1) * $gap) * 49, $fitting * 50);
        return "{$sizes}min({$column($fitting)}, {$most}px)";
    }
}
