<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\State\Doubt;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\State\PassEnd;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What becomes of a list that was read: the account's older posts, without those that are among the newest and each
 * once. Of a list that was cut nobody knows what comes after: there, the posts that are stored stay. Posts that did not
 * change leave the records as they are.
 */
final class Publication
{
    private const FEW = 10;

    /** @var array<array-key, true> by id, the newest included */
    private array $seen;

    /** @var array<array-key, string> marks of the older posts before, by id, in their order */
    private array $before = [];

    /** @var array<array-key, string> likewise, of those from now on */
    private array $after = [];

    /** @var array<int, int> posts by the record's number */
    private array $posts = [];

    /** When the oldest of those that were read was posted. */
    private int $oldest = PHP_INT_MAX;

    private bool $isCut;

    /** When the oldest of the newest was posted. */
    private readonly int $newest;

    private function __construct(
        private readonly StoredFeed $feed,
        private readonly Pass $pass,
        private readonly OlderWriter $writer,
        private readonly int $now,
    ) {
        $ids = array_map(static fn (Item $item): string => $item->id, $feed->items);
        $this->seen = array_fill_keys($ids, true);
        $times = array_map(static fn (Item $item): int => $item->takenAt, $feed->items);
        $this->newest = min([PHP_INT_MAX, ...$times]);
        $this->isCut = $pass->end !== PassEnd::Whole;
    }

    /** @param int $now Unix seconds */
    public static function of(StoredFeed $feed, Pass $pass, OlderWriter $writer, int $now): self
    {
        $publication = new self($feed, $pass, $writer, $now);
        $publication->compose();
        return $publication;
    }

    /** @param int $most older posts that are kept */
    public function records(int $most): OlderRecords
    {
        return $this->before === $this->after
            ? $this->feed->older->first($most)
            : (new OlderRecords($this->posts))->first($most);
    }

    /** Which of the older posts are others than before. */
    public function change(): FeedChange
    {
        $both = array_intersect_key($this->after, $this->before);
        return new FeedChange(
            self::texts(array_keys(array_diff_key($this->after, $this->before))),
            self::texts(array_keys(array_diff_assoc($both, $this->before))),
            $this->gone(),
            isDeep: true,
        );
    }

    /** @return list<string> ids of the older posts that it left out */
    private function gone(): array
    {
        return self::texts(array_keys(array_diff_key($this->before, $this->after, $this->seen)));
    }

    /**
     * Whether so much is left out that Instagram may be mistaken: more than a few, and than a tenth. Nobody deletes so
     * many posts in a day, and a page that came without posts is enough to leave out a hundred.
     *
     * @param int $at when the list was read, Unix seconds
     * @return Doubt|null null where it is believed
     */
    public function doubt(?Doubt $before, int $at): ?Doubt
    {
        if ($this->isCut || count($this->gone()) <= max(self::FEW, count($this->before) / 10)) {
            return null;
        }
        // Of thousands of posts their mark is enough to tell whether the same ones are left.
        $kept = array_keys(array_intersect_key($this->before, $this->seen));
        $doubt = Doubt::raised([hash('sha256', implode(' ', $kept))], count($this->after), $at);
        return $before === null ? $doubt : $before->after($doubt);
    }

    private function compose(): void
    {
        foreach ($this->feed->older->posts as $number => $count) {
            $this->before += self::marks(array_slice($this->writer->read($number)->items, 0, $count));
        }
        foreach ($this->pass->records->numbers() as $number) {
            $this->take($number, $this->writer->read($number), true);
        }
        if ($this->isCut) {
            foreach ($this->feed->older->numbers() as $number) {
                $this->take($number, $this->writer->read($number), false);
            }
        }
    }

    /** @param bool $isRead whether it was read anew */
    private function take(int $number, OlderPosts $posts, bool $isRead): void
    {
        $unwanted = [];
        foreach ($posts->items as $item) {
            if ($isRead && isset($this->after[$item->id])) {
                // A post that comes again much later: whoever goes round in circles does not come to an end.
                $this->isCut = true;
            }
            if (isset($this->seen[$item->id]) || $this->isMisplaced($item, $isRead)) {
                $unwanted[] = $item->id;
            } else {
                $this->seen[$item->id] = true;
            }
            $this->oldest = $isRead && $item->takenAt > 0 ? min($this->oldest, $item->takenAt) : $this->oldest;
        }
        $kept = $posts->without($unwanted);
        if ($kept->items === []) {
            return;
        }
        $this->after += self::marks($kept->items);
        $isSame = count($kept->items) === count($posts->items);
        $this->posts[$isSame ? $number : $this->writer->add($kept)] = count($kept->items);
    }

    /** Of a post from the future nobody knows. */
    private function isMisplaced(Item $item, bool $isRead): bool
    {
        // What is newer than the oldest of the newest, and not among them, was taken away since it was read; or it was
        // posted since they were synced, and comes with the next sync.
        return $isRead
            ? $item->takenAt > $this->newest && $item->takenAt <= $this->now
            : $item->takenAt > $this->oldest;
    }

    /**
     * @param list<Item> $items
     * @return array<array-key, string> by id
     */
    private static function marks(array $items): array
    {
        $marks = [];
        foreach ($items as $item) {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
            $marks[$item->id] = hash('xxh3', (string) json_encode($item->toArray(), JSON_INVALID_UTF8_SUBSTITUTE));
        }
        return $marks;
    }

    /**
     * @param list<array-key> $keys PHP makes numbers of digits
     * @return list<string>
     */
    private static function texts(array $keys): array
    {
        return array_map(strval(...), $keys);
    }
}
