<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Older;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Port\Lease;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\RecordNumbers;

/**
 * Changes an account's older posts under the sync's lock. What is new is written at once, under numbers that nobody
 * names yet; whoever stores the feed names them.
 */
final class OlderWriter
{
    /** Posts beyond which a record is not added to. */
    private const FULL = OlderRecords::SIZE * 3 / 2;

    public function __construct(
        private readonly Feeds $feeds,
        private readonly Account $account,
        private readonly Lease $lease,
        private RecordNumbers $numbers,
    ) {
    }

    /** Those that may be there by now. */
    public function numbers(): RecordNumbers
    {
        return $this->numbers;
    }

    public function read(int $number): OlderPosts
    {
        return $this->feeds->older($this->account->id, $number) ?? new OlderPosts([]);
    }

    /** @return int its number */
    public function add(OlderPosts $posts): int
    {
        [$number, $numbers] = $this->numbers->taken();
        $this->feeds->putOlder($this->account, $number, $posts, $this->lease);
        $this->numbers = $numbers;
        return $number;
    }

    /** Of one that nobody names yet. */
    public function replace(int $number, OlderPosts $posts): void
    {
        $this->feeds->putOlder($this->account, $number, $posts, $this->lease);
    }

    /**
     * Those without some posts, which are among the newest of them if they are there at all.
     *
     * @param list<string> $ids
     */
    public function without(OlderRecords $records, array $ids): OlderRecords
    {
        $changed = [];
        $posts = $records->posts;
        foreach ($records->numbers() as $number) {
            $old = $this->read($number);
            $new = $old->without($ids);
            if (count($new->items) === count($old->items)) {
                break;
            }
            $changed += $new->items === [] ? [] : [$this->add($new) => count($new->items)];
            unset($posts[$number]);
        }
        return new OlderRecords($changed + $posts);
    }

    /** Those, and newer ones before them. */
    public function prepended(OlderRecords $records, OlderPosts $newer): OlderRecords
    {
        if ($newer->items === []) {
            return $records;
        }
        $posts = $records->posts;
        $first = array_key_first($posts);
        if ($first !== null && $posts[$first] + count($newer->items) <= self::FULL) {
            $newer = $newer->before($this->read($first));
            unset($posts[$first]);
        }
        return new OlderRecords([$this->add($newer) => count($newer->items)] + $posts);
    }
}
