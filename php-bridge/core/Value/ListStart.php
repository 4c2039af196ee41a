<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * When the newest post of a list was posted. It need not stand first; and of one from the future nobody knows: it would
 * have all that come later taken for older ones.
 */
final class ListStart
{
    /**
     * @param list<int> $times when its posts were posted, Unix seconds; 0 where unknown
     * @param int $now Unix seconds
     * @return int|null null where none says it
     */
    public static function of(array $times, int $now): ?int
    {
        $known = array_filter($times, static fn (int $at): bool => $at > 0 && !Clocks::isFuture($at, $now));
        return $known === [] ? null : max($known);
    }
}
