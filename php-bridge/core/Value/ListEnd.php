<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** How far back a list of posts goes, newest first: a post may come first that is far older, and one may not say when. */
final class ListEnd
{
    /**
     * @param list<int> $times when its posts were posted, Unix seconds; 0 where unknown
     * @return int|null of the last that says it; null where none does
     */
    public static function of(array $times): ?int
    {
        $known = array_filter($times);
        return $known === [] ? null : end($known);
    }
}
