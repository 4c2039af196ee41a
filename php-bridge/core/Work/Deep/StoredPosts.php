<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What is stored of an account's posts, looked up by their ids: of thousands, only those that are wanted are kept, and
 * of their records those are read alone that may hold them. A list that is read tells them in the order in which they
 * are stored, more or less.
 */
final class StoredPosts
{
    /** @var array<array-key, int> numbers of the records that older posts are in, by id, as far as those were read */
    private array $numbers = [];

    /** @var list<int> the others, most likely first */
    private array $unread;

    /** @var array<array-key, Item> by id, of those that were looked up */
    private array $items = [];

    /** @var array<array-key, Picture> by the id of one, or of a child, as the following */
    private array $pictures = [];

    /** @var array<array-key, string> */
    private array $videos = [];

    /** @var array<array-key, string> */
    private array $origins = [];

    /** @param int $told how many posts of the list were read before */
    public function __construct(
        private readonly StoredFeed $feed,
        private readonly OlderWriter $records,
        int $told,
    ) {
        $all = $feed->older->numbers();
        // The last of those that hold as many is not told to its end.
        $before = array_slice($feed->older->first($told - 2 * PageRecord::POSTS)->numbers(), 0, -1);
        $this->unread = [...array_diff($all, $before), ...$before];
    }

    /** @param list<string> $ids to be looked up now */
    public function look(array $ids): void
    {
        [$this->items, $this->pictures, $this->videos, $this->origins] = [[], [], [], []];
        $isWanted = array_fill_keys($ids, true);
        $this->keep($this->feed->items, $this->feed->origins, $isWanted);
        $numbers = array_map($this->numberOf(...), array_keys(array_diff_key($isWanted, $this->items)));
        foreach (array_unique(array_filter($numbers)) as $number) {
            $posts = $this->records->read($number);
            $this->keep($posts->items, $posts->origins, $isWanted);
        }
    }

    public function picture(string $id): ?Picture
    {
        return $this->pictures[$id] ?? null;
    }

    /** Path of its film. */
    public function video(string $id): ?string
    {
        return $this->videos[$id] ?? null;
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
            if ($stored === null || !$item->isStill($stored)) {
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
            if (isset($isWanted[$item->id]) && !isset($this->items[$item->id])) {
                $this->items[$item->id] = $item;
                $this->pictures += $item->pictures();
                $this->videos += $item->videos();
                $this->origins += array_intersect_key($origins, array_flip($item->ids()));
            }
        }
    }

    /** @return int|null of the record that it is in; null where it is in none */
    private function numberOf(int|string $id): ?int
    {
        while (!isset($this->numbers[$id]) && $this->unread !== []) {
            $number = array_shift($this->unread);
            $this->numbers += array_fill_keys($this->records->read($number)->ids(), $number);
        }
        return $this->numbers[$id] ?? null;
    }
}
