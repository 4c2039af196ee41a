<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Port\FeedChange;

/** What is different between two states of a feed for whoever looks at its newest posts. */
final class Difference
{
    /** @return FeedChange|null null where pages show the same of both; no feed is one without posts */
    public static function between(?StoredFeed $old, StoredFeed $new): ?FeedChange
    {
        if (StoredFeed::lookTheSame($old, $new)) {
            return null;
        }
        [$before, $after] = [self::shown($old), self::shown($new)];
        $both = array_intersect_key($after, $before);
        $changed = array_filter($both, static fn (Item $item): bool
            => $item->toArray() !== $before[$item->id]->toArray());
        // Of the newest, some go over to the older ones, and come back: these are there before and after.
        $isDeep = $new->deep?->readAt !== null && !$new->isHidden && !($old->isHidden ?? false);
        $added = array_diff_key($after, $before);
        $gone = array_diff_key($before, $after);
        return new FeedChange(
            self::ids($isDeep ? self::newerThan(self::oldest($before), $added) : $added),
            self::ids($changed),
            self::ids($isDeep ? self::newerThan(self::oldest($after), $gone) : $gone),
        );
    }

    /** @return array<array-key, Item> by id */
    private static function shown(?StoredFeed $feed): array
    {
        $items = $feed === null || $feed->isHidden ? [] : $feed->items;
        return array_combine(array_map(static fn (Item $item): string => $item->id, $items), $items);
    }

    /** @param array<Item> $items */
    private static function oldest(array $items): int
    {
        return min([PHP_INT_MAX, ...array_map(static fn (Item $item): int => $item->takenAt, array_values($items))]);
    }

    /**
     * @param array<array-key, Item> $items
     * @return array<array-key, Item>
     */
    private static function newerThan(int $time, array $items): array
    {
        return array_filter($items, static fn (Item $item): bool => $item->takenAt > $time);
    }

    /**
     * @param array<array-key, Item> $items
     * @return list<string>
     */
    private static function ids(array $items): array
    {
        return array_map(strval(...), array_keys($items));
    }
}
