<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Graph\Post;
use Loupe\Core\Work\State\Doubt;
use Loupe\Core\Work\State\StoredFeed;

/** Whether a list of posts can be believed, next to what is stored. Pure. */
final class Plausibility
{
    /**
     * @param int|null $count how many posts the account has, as its profile told
     * @param int $now when the list was given
     * @return Doubt|null null where it is believed
     */
    public static function doubt(NewestMedia $media, StoredFeed $old, ?int $count, int $now): ?Doubt
    {
        $named = array_map(static fn (Post $post): string => $post->id, $media->posts);
        $isIncredible = $old->sync->last === null && $old->items === []
            ? $named === [] && $count > 0
            : self::misses($media, $named, $old) * 2 > count($old->items);
        if (!$isIncredible) {
            return null;
        }
        $stored = array_map(static fn (Item $item): string => $item->id, $old->items);
        $doubt = Doubt::raised(array_values(array_intersect($stored, $named)), $named, $now);
        return $old->doubt === null ? $doubt : $old->doubt->after($doubt);
    }

    /**
     * How many of the feed's posts it should have named.
     *
     * @param list<string> $named
     */
    private static function misses(NewestMedia $media, array $named, StoredFeed $old): int
    {
        // Of a list that goes on, nobody knows what comes after.
        $end = $media->isWhole ? PHP_INT_MIN : $media->oldest();
        $isMissed = static fn (Item $item): bool => $item->takenAt > $end && !in_array($item->id, $named, true);
        return count(array_filter($old->items, $isMissed));
    }
}
