<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Value\ListEnd;

/** What is different between two states of a feed for whoever looks at its newest posts and at its account. */
final class Difference
{
    /**
     * @return FeedChange|null null where pages show the same of both, unless that is the end of copying pictures; no
     *     feed is one without posts
     */
    public static function between(?StoredFeed $old, StoredFeed $new): ?FeedChange
    {
        if (StoredFeed::lookTheSame($old, $new)) {
            $isEnd = ($old->pending ?? []) !== [] && $new->pending === [];
            return $isEnd ? new FeedChange([], [], []) : null;
        }
        [$before, $after] = [self::shown($old), self::shown($new)];
        [$chosenBefore, $chosenAfter] = [self::chosen($old), self::chosen($new)];
        $allBefore = $before + $chosenBefore;
        $changed = array_filter(array_intersect_key($after + $chosenAfter, $allBefore), static fn (Item $item): bool
            => !$item->isStill($allBefore[$item->id]));
        // Of the newest, some go over to the older ones, and come back: these are there before and after.
        $isDeep = $new->deep?->readAt !== null && !$new->isHidden && !($old->isHidden ?? false);
        $added = array_diff_key($after, $before, $chosenBefore);
        $gone = array_diff_key($before, $after, $chosenAfter);
        $added = $isDeep ? self::newerThan(self::oldest($before), $added) : $added;
        $gone = $isDeep ? self::newerThan(self::oldest($after), $gone) : $gone;
        $added += array_diff_key($chosenAfter, $allBefore);
        $gone += array_diff_key($chosenBefore, $after, $chosenAfter);
        $profile = StoredFeed::profileDifferences($old, $new);
        return new FeedChange(
            self::ids($added),
            self::ids($changed),
            self::ids($gone),
            isUnderWay: $added === [] && $gone === [] && $profile === [] && $new->pending !== [],
            profile: $profile,
        );
    }

    /** @return array<array-key, Item> the newest, by id */
    private static function shown(?StoredFeed $feed): array
    {
        return self::byId($feed === null || $feed->isHidden ? [] : $feed->items);
    }

    /** @return array<array-key, Item> those that pages show alone, by id */
    private static function chosen(?StoredFeed $feed): array
    {
        return self::byId($feed === null || $feed->isHidden ? [] : $feed->chosen->items);
    }

    /**
     * @param list<Item> $items
     * @return array<array-key, Item>
     */
    private static function byId(array $items): array
    {
        return array_combine(array_map(static fn (Item $item): string => $item->id, $items), $items);
    }

    /** @param array<Item> $items */
    private static function oldest(array $items): int
    {
        return ListEnd::of(array_column($items, 'takenAt')) ?? PHP_INT_MAX;
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
