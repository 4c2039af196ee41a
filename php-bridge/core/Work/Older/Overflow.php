<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Older;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Port\Clock;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\DeepState;
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
        if ($isWhole || $this->most <= PageRecord::POSTS) {
            // What was named goes once the page record names none.
            return $new->withOlder(new OlderRecords(), null, $old->numbers);
        }
        $deep = $old->deep ?? new DeepState(Job::due($this->clock->now()));
        $older = $old->older;
        $over = $this->over($old, $new);
        if ($deep->readAt !== null) {
            $older = $writer->prepended($writer->without($older, self::ids($new->items)), $over);
            $older = $older->first($this->most - count($new->items));
        }
        if ($deep->pass !== null) {
            $deep = $deep->withPass($deep->pass->withRecords($this->read($deep->pass->records, $over, $writer)));
        }
        if ($old->items !== [] && array_intersect(self::ids($old->items), self::ids($new->items)) === []) {
            // More came at once than were asked for: between these and the older ones some are missing.
            $now = $this->clock->now();
            $deep = $deep->withJob($deep->job->at($now, $now));
        }
        // Whose pictures are named is known when the whole list is read.
        return $new->withOlder($older, $deep, $writer->numbers())
            ->withUnnamed($old->unnamed, $old->unnamedKinds);
    }

    /** Of the newest posts before, those that newer ones have pushed out. */
    private function over(StoredFeed $old, StoredFeed $new): OlderPosts
    {
        $kept = array_flip(self::ids($new->items));
        $now = $this->clock->now();
        $oldest = min([PHP_INT_MAX, ...array_map(static fn (Item $item): int => $item->takenAt, $new->items)]);
        // What was posted later than those that are there was taken away. Of a post from the future nobody knows.
        $over = array_values(array_filter($old->items, static fn (Item $item): bool => !isset($kept[$item->id])
            && ($item->takenAt <= $oldest || $item->takenAt > $now)));
        $origins = array_intersect_key($old->origins, array_flip(self::ids($over)));
        return new OlderPosts($over, $origins);
    }

    /**
     * What was read of the list, which may hold them already: they were among the newest when it was begun, or have
     * come back among them since.
     */
    private function read(OlderRecords $records, OlderPosts $over, OlderWriter $writer): OlderRecords
    {
        if ($over->items === [] || $records->posts === []) {
            return $records;
        }
        $known = [];
        foreach ($records->numbers() as $number) {
            $known = [...$known, ...$writer->read($number)->ids()];
            // What is newer than they are is among the newest now.
            if (count($known) >= 2 * PageRecord::POSTS) {
                break;
            }
        }
        $missing = $over->without($known);
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
