<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\ListEnd;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\State\LeftOut;
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
    /** @var array<array-key, true> by id, the newest included */
    private array $seen;

    /** @var array<array-key, string> marks of the older posts before, by id, in their order */
    private array $before = [];

    /** @var array<array-key, string> likewise, of those from now on */
    private array $after = [];

    /** @var array<int, int> posts by the record's number */
    private array $posts = [];

    /** @var array<array-key, true> stems of the pictures and films of those from now on */
    private array $stems = [];

    /** @var array<string, true> kinds of these files */
    private array $kinds = [];

    /** When the last of those that were read was posted: one may come first that is far older. */
    private int $oldest = PHP_INT_MAX;

    private bool $isCut;

    /** @var array<array-key, true> ids of the older posts before that come after as many as the site keeps */
    private array $beyond = [];

    /** When the last of the newest was posted, likewise. */
    private readonly int $newest;

    private function __construct(
        private readonly StoredFeed $feed,
        private readonly Pass $pass,
        private readonly OlderWriter $writer,
        private readonly int $most,
        private readonly int $now,
        private Doubted $doubted = new Doubted(),
    ) {
        $ids = array_map(static fn (Item $item): string => $item->id, $feed->items);
        $this->seen = array_fill_keys($ids, true);
        $this->newest = ListEnd::of(array_column($feed->items, 'takenAt')) ?? PHP_INT_MAX;
        $this->isCut = $pass->end !== PassEnd::Whole;
    }

    /**
     * @param int $most posts that the site keeps of an account
     * @param int $now Unix seconds
     */
    public static function of(StoredFeed $feed, Pass $pass, OlderWriter $writer, int $most, int $now): self
    {
        $publication = new self($feed, $pass, $writer, $most, $now);
        $publication->compose();
        return $publication;
    }

    /** The same, with the older posts that are left out and doubted where they were. */
    public function with(LeftOut $doubt): self
    {
        $doubted = Doubted::among($doubt->ids, $this->feed->older, $this->writer);
        $publication = new self($this->feed, $this->pass, $this->writer, $this->most, $this->now, $doubted);
        $publication->compose();
        return $publication;
    }

    public function records(): OlderRecords
    {
        $records = $this->before === $this->after ? $this->feed->older : new OlderRecords($this->posts);
        return $records->first($this->mostOlder());
    }

    /** How many the site keeps beside the newest. */
    private function mostOlder(): int
    {
        return $this->most - count($this->feed->items);
    }

    /** @return list<string> stems of the pictures and films of the older posts */
    public function stems(): array
    {
        return self::texts(array_keys($this->stems));
    }

    /** @return list<string> kinds of these files */
    public function kinds(): array
    {
        return self::texts(array_keys($this->kinds));
    }

    /** Which of the older posts are others than before. */
    public function change(): FeedChange
    {
        $both = array_intersect_key($this->after, $this->before);
        return new FeedChange(
            self::texts(array_keys(array_diff_key($this->after, $this->before))),
            self::texts(array_keys(array_diff_assoc($both, $this->before))),
            self::texts(array_keys($this->gone())),
            isDeep: true,
        );
    }

    /** @return array<array-key, string> the older posts that are there no more */
    private function gone(): array
    {
        return array_diff_key($this->before, $this->after, $this->seen);
    }

    /**
     * Whether so much is left out that Instagram may be mistaken: a page that came without posts leaves out a hundred.
     *
     * @param LeftOut|null $before what the last reading left out, as far as that was doubted
     * @param int $at when the list was read, Unix seconds
     * @param int|null $told how many posts the account has, as its profile told
     * @return LeftOut|null null where it is believed
     */
    public function doubt(?LeftOut $before, int $at, ?int $told): ?LeftOut
    {
        $ids = self::texts(array_keys(array_diff_key($this->gone(), $this->beyond)));
        $listed = count($this->after) + count($this->feed->items);
        // Of a longer list the site keeps its beginning.
        return LeftOut::doubted($before, $ids, $at, max(0, min($told ?? 0, $this->most) - $listed));
    }

    private function compose(): void
    {
        foreach ($this->pass->records->numbers() as $number) {
            $posts = $this->writer->read($number);
            [$more, $this->doubted] = $this->doubted->within($posts);
            foreach ($more === [] ? [$posts] : $more as $part) {
                $this->take($more === [] ? $number : null, $part, true);
            }
        }
        foreach ($this->doubted->rest() as $part) {
            $this->take(null, $part, true);
        }
        $isFull = $this->pass->records->count() >= $this->most;
        foreach ($this->feed->older->posts as $number => $count) {
            $items = array_slice($this->writer->read($number)->items, 0, $count);
            $this->before += self::marks($items);
            $this->beyond += $isFull ? $this->olderThanRead($items) : [];
            if ($this->isCut) {
                $this->take($number, $this->writer->read($number), false);
            }
        }
    }

    /**
     * @param list<Item> $items
     * @return array<array-key, true> ids
     */
    private function olderThanRead(array $items): array
    {
        $older = array_filter($items, fn (Item $item): bool => $item->takenAt < $this->oldest);
        return array_fill_keys(array_map(static fn (Item $item): string => $item->id, $older), true);
    }

    /**
     * @param int|null $number null where no record is as these are
     * @param bool $isRead whether it was read anew
     */
    private function take(?int $number, OlderPosts $posts, bool $isRead): void
    {
        $unwanted = [];
        foreach ($posts->items as $item) {
            if ($isRead && isset($this->after[$item->id])) {
                // A post that comes again much later: whoever goes round in circles does not come to an end.
                $this->isCut = true;
            }
            if (isset($this->seen[$item->id]) || $this->isMisplaced($item, $isRead)) {
                $unwanted[] = $item->id;
                continue;
            }
            $this->seen[$item->id] = true;
            $this->oldest = $isRead && $item->takenAt > 0 ? $item->takenAt : $this->oldest;
        }
        $kept = $posts->without($unwanted);
        if ($kept->items === []) {
            return;
        }
        $this->after += self::marks($kept->items);
        // A record may hold more than are kept: their files are shown no more.
        $room = max($this->mostOlder() - array_sum($this->posts), 0);
        $shown = new OlderPosts(array_slice($kept->items, 0, $room));
        foreach ($shown->paths() as $path) {
            $this->stems[PictureName::stemOf($path)] = true;
            $this->kinds[PictureName::kindOf($path)] = true;
        }
        $isSame = $number !== null && count($kept->items) === count($posts->items);
        $this->posts[$isSame ? $number : $this->writer->add($kept)] = count($kept->items);
    }

    /** Of a post from the future nobody knows. */
    private function isMisplaced(Item $item, bool $isRead): bool
    {
        // What is newer than the oldest of the newest, and not among them, was taken away since it was read; or it was
        // posted since they were synced, and comes with the next sync.
        return $isRead
            ? $item->takenAt > $this->newest && !Clocks::isFuture($item->takenAt, $this->now)
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
            $marks[$item->id] = hash('xxh3', (string) json_encode($item->lasting(), JSON_INVALID_UTF8_SUBSTITUTE));
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
