<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Older;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
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

    /** Records at hand: whoever goes through a list needs each several times in a row. */
    private const AT_HAND = 4;

    /** @var array<int, OlderPosts> by number, those read or written last; nobody else writes while the lock is held */
    private array $known = [];

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
        return $this->known[$number]
            ?? $this->remembered($number, $this->feeds->older($this->account->id, $number) ?? new OlderPosts([]));
    }

    /** @return int its number */
    public function add(OlderPosts $posts): int
    {
        [$number, $numbers] = $this->numbers->taken();
        $this->replace($number, $posts);
        $this->numbers = $numbers;
        return $number;
    }

    /** Of one that nobody names yet. */
    public function replace(int $number, OlderPosts $posts): void
    {
        $this->feeds->putOlder($this->account, $number, $posts, $this->lease);
        $this->remembered($number, $posts);
    }

    /**
     * Those without some posts, which are among the newest of them if they are there at all.
     *
     * @param callable(Item): bool $isUnwanted
     */
    public function without(OlderRecords $records, callable $isUnwanted): OlderRecords
    {
        $changed = [];
        $posts = $records->posts;
        foreach ($records->numbers() as $number) {
            $old = $this->read($number);
            $unwanted = array_filter($old->items, $isUnwanted);
            $new = $old->without(array_map(static fn (Item $item): string => $item->id, array_values($unwanted)));
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

    private function remembered(int $number, OlderPosts $posts): OlderPosts
    {
        $this->known = array_slice([$number => $posts] + $this->known, 0, self::AT_HAND, true);
        return $posts;
    }
}
