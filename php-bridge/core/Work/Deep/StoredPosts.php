<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\State\StoredFeed;

/** What is stored of an account's posts, looked up by their ids: of thousands, only those that are wanted are kept. */
final class StoredPosts
{
    /** @var array<array-key, int>|null numbers of the records that older posts are in, by id */
    private ?array $numbers = null;

    /** @var array<array-key, Item> by id, of those that were looked up */
    private array $items = [];

    /** @var array<array-key, string> likewise */
    private array $origins = [];

    public function __construct(private readonly StoredFeed $feed, private readonly OlderWriter $records)
    {
    }

    /** @param list<string> $ids to be looked up now */
    public function look(array $ids): void
    {
        $this->items = [];
        $this->origins = [];
        $isWanted = array_fill_keys($ids, true);
        $this->keep($this->feed->items, $this->feed->origins, $isWanted);
        foreach (array_unique(array_intersect_key($this->numbers(), $isWanted)) as $number) {
            $posts = $this->records->read($number);
            $this->keep($posts->items, $posts->origins, $isWanted);
        }
    }

    public function picture(string $id): ?Picture
    {
        return ($this->items[$id] ?? null)?->picture;
    }

    /** Which of Instagram's pictures that is a copy of; empty where nobody knows. */
    public function origin(string $id): string
    {
        return $this->origins[$id] ?? '';
    }

    /** @param list<Item> $items that were looked up: whether all of them are stored as they are */
    public function include(array $items): bool
    {
        foreach ($items as $item) {
            $stored = $this->items[$item->id] ?? null;
            if ($stored === null || $stored->toArray() !== $item->toArray()) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param list<Item> $items
     * @param array<array-key, string> $origins
     * @param array<array-key, true> $isWanted
     */
    private function keep(array $items, array $origins, array $isWanted): void
    {
        foreach ($items as $item) {
            if (isset($isWanted[$item->id])) {
                $this->items[$item->id] ??= $item;
            }
        }
        $this->origins += array_intersect_key($origins, $isWanted);
    }

    /** @return array<array-key, int> */
    private function numbers(): array
    {
        if ($this->numbers === null) {
            $this->numbers = [];
            foreach ($this->feed->older->numbers() as $number) {
                $this->numbers += array_fill_keys($this->records->read($number)->ids(), $number);
            }
        }
        return $this->numbers;
    }
}
