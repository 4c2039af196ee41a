<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Value\Permalink;

/** Reads what is stored of an account's posts, however many they are: of the records as few as are needed. */
final class PostReader
{
    /** A sync may replace the records while they are read, and the next one seldom comes as soon. */
    private const TRIES = 3;

    /** @param bool $alsoHidden whether posts that the owner hides are among those shown: for whoever edits these */
    public function __construct(private readonly Store $store, private readonly bool $alsoHidden = false)
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
        $curation = Curation::fromArray($this->store->get(RecordName::curation(new AccountId($account))) ?? []);
        return $this->alsoHidden ? $curation->withNoneHidden() : $curation;
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
     * The same in parts, so that whoever looks for some of them reads no more than that takes. Where a sync replaces
     * the records meanwhile it ends early: what is drawn of it then is not kept.
     *
     * @param string $base as for shown()
     * @return \Generator<array{list<Item>, list<Item>}> pinned ones and others: the newest, and then each record of
     *     older ones
     */
    public function parts(string $account, string $base, Curation $curation): \Generator
    {
        $page = $this->page($account);
        if ($page === null || $page->isHidden) {
            return;
        }
        yield $curation->divided($page->items($base), 0);
        foreach ($page->older->slices(0, PHP_INT_MAX) as $number => $slice) {
            $items = $this->older(new AccountId($account), [$number => $slice], $base);
            if ($items === null) {
                return;
            }
            yield $curation->divided($items, PageRecord::POSTS);
        }
    }

    /**
     * The one post that a page shows, as the owner wants it, and how it stands with it.
     *
     * @param string $shortcode as Settings has it
     * @param string $base as for shown()
     * @return array{Item|null, ChosenState} null where there is nothing to show
     */
    public function chosen(string $account, string $shortcode, string $base): array
    {
        if ($shortcode === Permalink::NO_POST) {
            return [null, ChosenState::Unnamed];
        }
        $page = $this->page($account);
        $item = $page?->called($shortcode, $base);
        if ($page === null || $item === null) {
            $isMissing = in_array($shortcode, $page->chosen->missing ?? [], true);
            return [null, $isMissing ? ChosenState::Missing : ChosenState::Sought];
        }
        $shown = $page->isHidden ? [] : $this->curation($account)->applied([$item]);
        return $shown === [] ? [null, ChosenState::Hidden] : [$shown[0], ChosenState::Shown];
    }

    /**
     * Posts of some accounts, with what albums among the newest consist of. Older ones have it already.
     *
     * @param list<string> $accounts ids
     * @param list<Item> $items
     * @param string $base as for shown()
     * @return list<Item>
     */
    public function opened(array $accounts, array $items, string $base): array
    {
        foreach ($accounts as $account) {
            $items = $this->children($account)->in($items, $base);
        }
        return $items;
    }

    private function children(string $account): StoredChildren
    {
        $id = new AccountId($account);
        $page = $this->store->get(RecordName::page($id));
        for ($try = 1; $page !== null && $try <= self::TRIES; $try++) {
            $number = PageRecord::fromArray($page)->children;
            $record = $number === null ? [] : $this->store->get(RecordName::older($id, $number));
            if ($record !== null) {
                return StoredChildren::fromArray($record);
            }
            // Replaced since, as those of older posts are.
            $page = $this->store->fresh(RecordName::page($id));
        }
        return StoredChildren::of([]);
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
