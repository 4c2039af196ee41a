<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * How far back a list of posts goes, newest first. A post may stand before newer ones that is far older, and one may
 * not say when it was posted: the last but one is asked, too, for what is taken to be newer than the end may go.
 */
final class ListEnd
{
    /**
     * @param list<int> $times when its posts were posted, Unix seconds; 0 where unknown
     * @return int|null null where none says it
     */
    public static function of(array $times): ?int
    {
        $known = array_values(array_filter($times));
        return match (count($known)) {
            0 => null,
            1, 2 => end($known),
            default => max(array_slice($known, -2)),
        };
    }
}
