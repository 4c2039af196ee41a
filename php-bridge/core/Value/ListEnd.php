<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * How far back a list of posts goes, newest first. A post may stand before newer ones that is far older, and one may
 * not say when it was posted: what is taken to be newer than the end may go, so such a one is no measure.
 */
final class ListEnd
{
    /** Seconds by which the very last is older than the one before it, if it is such a one. */
    private const FAR = 90 * 86400;

    /**
     * @param list<int> $times when its posts were posted, Unix seconds; 0 where unknown
     * @return int|null null where none says it
     */
    public static function of(array $times): ?int
    {
        $known = array_values(array_filter($times));
        [$before, $last] = [$known[count($known) - 2] ?? 0, $known[count($known) - 1] ?? null];
        return count($known) > 2 && $before - $last > self::FAR ? $before : $last;
    }
}
