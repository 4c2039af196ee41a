<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\State\OlderPosts;

/** Older posts that a reading left out and that are not believed to be gone: they stay among what was read. */
final class Doubted
{
    public function __construct(private readonly OlderPosts $posts = new OlderPosts([]))
    {
    }

    /** @param list<string> $ids */
    public static function among(array $ids, OlderRecords $records, OlderWriter $writer): self
    {
        $isDoubted = array_fill_keys($ids, true);
        $doubted = new OlderPosts([]);
        foreach ($records->numbers() as $number) {
            $posts = $writer->read($number);
            $doubted = $doubted->before($posts->without(array_filter(
                $posts->ids(),
                static fn (string $id): bool => !isset($isDoubted[$id])
            )));
        }
        return new self($doubted);
    }

    /**
     * Those that are newer than the last of a page that was read, in their places among its posts.
     *
     * @return array{list<OlderPosts>, self} the page with them, as long as records are; empty where there are none; and
     *     those that come after
     */
    public function within(OlderPosts $page): array
    {
        $doubted = $this->posts->items;
        $items = [];
        $rest = self::newestOfRest($page->items);
        foreach ($page->items as $at => $item) {
            while ($doubted !== [] && $rest[$at] > 0 && $doubted[0]->takenAt > $rest[$at]) {
                $items[] = array_shift($doubted);
            }
            $items[] = $item;
        }
        return count($items) === count($page->items)
            ? [[], $this]
            : [$this->parts($items, $page), new self(OlderPosts::of(
                $doubted,
                $this->posts->origins,
                $this->posts->wanted
            ))];
    }

    /** @return list<OlderPosts> those that are left, as long as records are */
    public function rest(): array
    {
        return $this->parts($this->posts->items, new OlderPosts([]));
    }

    /**
     * @param list<Item> $items theirs and the page's
     * @return list<OlderPosts>
     */
    private function parts(array $items, OlderPosts $page): array
    {
        return array_map(
            fn (array $part): OlderPosts => OlderPosts::of(
                $part,
                $page->origins + $this->posts->origins,
                $page->wanted + $this->posts->wanted
            ),
            $items === [] ? [] : array_chunk($items, OlderRecords::SIZE)
        );
    }

    /**
     * Of each post and those behind it: one may come first that is far older.
     *
     * @param list<Item> $items
     * @return list<int> when the newest was posted, Unix seconds
     */
    private static function newestOfRest(array $items): array
    {
        $newest = 0;
        $of = [];
        foreach (array_reverse($items) as $item) {
            $of[] = $newest = max($newest, $item->takenAt);
        }
        return array_reverse($of);
    }
}
