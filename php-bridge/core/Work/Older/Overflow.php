<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Older;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Port\Clock;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\ListEnd;
use Loupe\Core\Value\ListStart;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\LeftOut;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What a sync of the newest posts means for the older ones: which of the newest go over to them because newer came, and
 * which come back because some are gone.
 */
final class Overflow
{
    /** @param int $most posts that the site keeps of an account */
    public function __construct(private readonly Clock $clock, private readonly int $most)
    {
    }

    /**
     * @param StoredFeed $old with its older posts
     * @param StoredFeed $new with the newest posts as they are now
     * @param bool $isWhole whether the account has no others
     */
    public function carried(StoredFeed $old, StoredFeed $new, bool $isWhole, OlderWriter $writer): StoredFeed
    {
        // What of a longer list lost the way to its next page looks whole: a reading judges what is left out.
        $read = $old->deep?->pass?->records->count() ?? 0;
        $isBelieved = $isWhole && max($old->older->count(), $read - PageRecord::POSTS) <= LeftOut::FEW;
        if ($isBelieved || $this->most <= PageRecord::POSTS) {
            // What was named goes once the page record names none.
            return $new->withOlder(new OlderRecords(), null, $old->numbers);
        }
        $deep = $old->deep ?? new DeepState(Job::due($this->clock->now()));
        $isUndecided = $isWhole && $deep->pass === null && $deep->doubt === null;
        $deep = $isUndecided ? $deep->dueAnew($this->clock->now()) : $deep;
        $older = $old->older;
        $over = $this->over($old, $new);
        if ($deep->readAt !== null) {
            $older = $writer->prepended($writer->without($older, $this->isNoOlder($new)), $over);
            $older = $older->first($this->most - count($new->items));
        }
        if ($deep->pass !== null) {
            $deep = $deep->withPass($deep->pass->withRecords($this->read($deep->pass->records, $over, $writer)));
        }
        if ($old->items !== [] && array_intersect(self::ids($old->items), self::ids($new->items)) === []) {
            // More came at once than were asked for: between these and the older ones some are missing.
            $now = $this->clock->now();
            $deep = $deep->withJob($deep->job->at($now, $now))->withPass($deep->pass?->withGap());
        }
        return $new->withOlder($older, $deep, $writer->numbers());
    }

    /**
     * Whether a post is among the newest as they are now; or was taken away, because it was posted later than one that
     * is, and is not. Of a post from the future nobody knows.
     *
     * @return \Closure(Item): bool
     */
    private function isNoOlder(StoredFeed $new): \Closure
    {
        $newest = array_flip(self::ids($new->items));
        $oldest = ListEnd::of(array_column($new->items, 'takenAt')) ?? PHP_INT_MAX;
        $now = $this->clock->now();
        return static fn (Item $item): bool => isset($newest[$item->id])
            || ($item->takenAt > $oldest && !Clocks::isFuture($item->takenAt, $now));
    }

    /** Of the newest posts before, those that newer ones have pushed out. */
    private function over(StoredFeed $old, StoredFeed $new): OlderPosts
    {
        $isNoOlder = $this->isNoOlder($new);
        $over = array_values(array_filter($old->items, static fn (Item $item): bool => !$isNoOlder($item)));
        return OlderPosts::of($over, $old->origins);
    }

    /**
     * What was read of the list, which may hold them already: they were among the newest when it was begun, or have
     * come back among them since. Of those that are no newer than what it holds the others were gone by then.
     */
    private function read(OlderRecords $records, OlderPosts $over, OlderWriter $writer): OlderRecords
    {
        if ($over->items === [] || $records->posts === []) {
            return $records;
        }
        $known = [];
        foreach ($records->numbers() as $number) {
            $known = [...$known, ...$writer->read($number)->items];
            // What is newer than they are is among the newest now.
            if (count($known) >= 2 * PageRecord::POSTS) {
                break;
            }
        }
        $newest = ListStart::of(array_column($known, 'takenAt'), $this->clock->now()) ?? 0;
        $gone = array_filter($over->items, static fn (Item $item): bool
            => $item->takenAt > 0 && $item->takenAt <= $newest);
        $missing = $over->without(self::ids([...$known, ...array_values($gone)]));
        return $missing->items === []
            ? $records
            : new OlderRecords([$writer->add($missing) => count($missing->items)] + $records->posts);
    }

    /**
     * @param list<Item> $items
     * @return list<string>
     */
    private static function ids(array $items): array
    {
        return array_map(static fn (Item $item): string => $item->id, $items);
    }
}
