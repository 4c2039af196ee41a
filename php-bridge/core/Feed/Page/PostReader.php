<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/** Reads what is stored of an account's posts, however many they are: of the records as few as are needed. */
final class PostReader
{
    /** A sync may replace the records while they are read, and the next one seldom comes as soon. */
    private const TRIES = 3;

    public function __construct(private readonly Store $store)
    {
    }

    public function page(string $account): ?PageRecord
    {
        $record = $this->store->get(RecordName::page(new AccountId($account)));
        return $record === null ? null : PageRecord::fromArray($record);
    }

    /** What the owner wants otherwise. */
    public function curation(string $account): Curation
    {
        return Curation::fromArray($this->store->get(RecordName::curation(new AccountId($account))) ?? []);
    }

    /**
     * Posts that pages show, as the owner wants them.
     *
     * @param string $base address of the pictures' folder, with its final slash; empty for paths relative to it
     * @param int $offset how many are left out, of the newest
     * @return list<Item> newest first; none of a feed that is hidden
     */
    public function shown(string $account, string $base, int $offset, int $count): array
    {
        $curation = $this->curation($account);
        if ($curation->isNone()) {
            return $this->items($account, $base, $offset, $count, false);
        }
        // Nobody knows before where the hidden ones are.
        $before = $offset + count($curation->hidden);
        $read = max($before + min($count, PHP_INT_MAX - $before), PageRecord::POSTS);
        $items = $curation->applied($this->items($account, $base, 0, $read, false));
        return array_slice($items, $offset, $count);
    }

    /**
     * Also those of a hidden feed.
     *
     * @param string $base as for shown()
     * @return list<Item> newest first
     */
    public function kept(string $account, string $base, int $offset, int $count): array
    {
        return $this->items($account, $base, $offset, $count, true);
    }

    /** @return list<Item> */
    private function items(string $account, string $base, int $offset, int $count, bool $alsoHidden): array
    {
        $id = new AccountId($account);
        $page = $this->page($account);
        $items = [];
        for ($try = 1; $page !== null && ($alsoHidden || !$page->isHidden) && $try <= self::TRIES; $try++) {
            $items = $page->items($base, $count, $offset);
            $behind = max($offset - $page->count(), 0);
            $older = $this->older($id, $page->older->slices($behind, $count - count($items)), $base);
            if ($older !== null) {
                return [...$items, ...$older];
            }
            // Replaced since the page record was read: the one that is stored now names others.
            $record = $this->store->fresh(RecordName::page($id));
            $page = $record === null ? null : PageRecord::fromArray($record);
        }
        return $page === null || ($page->isHidden && !$alsoHidden) ? [] : $items;
    }

    /**
     * @param array<int, array{int, int}> $slices
     * @return list<Item>|null null where one of the records is gone
     */
    private function older(AccountId $account, array $slices, string $base): ?array
    {
        $items = [];
        foreach ($slices as $number => [$offset, $count]) {
            $record = $this->store->get(RecordName::older($account, $number));
            if ($record === null) {
                return null;
            }
            array_push($items, ...StoredItems::fromArray($record)->items($base, $offset, $count));
        }
        return $items;
    }
}
