<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Asked;
use Loupe\Core\Feed\Page\ChosenPosts;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\StoredItems;
use Loupe\Core\Graph\Post;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\ListEnd;
use Loupe\Core\Value\Permalink;

/** The posts of an account that pages show alone, and how the search for them goes. Times are Unix seconds. */
final class Chosen
{
    /** A little less than a day after which one is asked for again, because ticks come late rather than early. */
    private const READ_AGAIN = 82800;

    /** And after which one that was not found is looked for again. */
    private const SOUGHT_AGAIN = 7 * 86400;

    /**
     * @param list<Item> $items those that are not among the newest
     * @param array<array-key, int> $asked by shortcode: those that are kept or looked for, and when a page asked last
     * @param array<array-key, int> $noted likewise, as pages noted them since
     * @param array<array-key, int> $readAt by item id: when one was last heard of
     * @param array<array-key, int> $missing by shortcode: when one was looked for in vain
     * @param Search|null $search null where there is none under way
     * @param Job|null $job how asking for them goes; null where nothing was asked yet
     * @param int|null $doubtedAt when Instagram first said that most of them are gone, which is not believed at once
     */
    public function __construct(
        public readonly array $items = [],
        public readonly array $asked = [],
        public readonly array $noted = [],
        public readonly array $readAt = [],
        public readonly array $missing = [],
        public readonly ?Search $search = null,
        public readonly ?Job $job = null,
        public readonly ?int $doubtedAt = null,
    ) {
    }

    /** Whether a page asks for a post that none asked for before. */
    public function isAskedAnew(int $now): bool
    {
        return array_diff_key(Asked::current($this->noted, $now), $this->asked) !== [];
    }

    /** What pages ask for now, and nothing of what they asked for once. */
    public function asOf(int $now): self
    {
        $asked = Asked::current($this->noted, $now);
        $items = array_values(array_filter(
            $this->items,
            static fn (Item $item): bool => isset($asked[Permalink::shortcode($item->permalink)])
        ));
        $isRecent = static fn (int $at): bool => $at <= $now && $now - $at < self::SOUGHT_AGAIN;
        return $this->with([
            'items' => $items,
            'asked' => $asked,
            'readAt' => array_intersect_key($this->readAt, array_flip(self::ids($items))),
            'missing' => array_filter(array_intersect_key($this->missing, $asked), $isRecent),
        ]);
    }

    /**
     * The same beside a new list of the newest posts: without what that names, and with what it has pushed out. Of what
     * it should have named, Instagram is asked at once.
     *
     * @param list<Post> $posts
     * @param list<Item> $before the newest of the list before
     */
    public function beside(array $posts, array $before, int $now): self
    {
        $named = array_flip(array_map(static fn (Post $post): string => $post->id, $posts));
        $oldest = ListEnd::of(array_column($posts, 'takenAt')) ?? PHP_INT_MAX;
        $known = array_flip(self::ids($this->items));
        $isKept = static fn (Item $item): bool => !isset($named[$item->id]);
        $isPushedOut = static fn (Item $item): bool => !isset($named[$item->id], $known[$item->id])
            && ($item->takenAt <= $oldest || Clocks::isFuture($item->takenAt, $now));
        $items = array_values(array_filter($this->items, $isKept));
        $pushedOut = array_values(array_filter($before, $isPushedOut));
        $isMissed = static fn (Item $item): bool => $item->takenAt > $oldest;
        return $this->with(['items' => [...$items, ...$pushedOut]])
            ->unread(self::ids([...array_values(array_filter($items, $isMissed)), ...$pushedOut]))
            ->asOf($now);
    }

    /**
     * Shortcodes of those that are not known.
     *
     * @param list<Item> $newest
     * @return list<string>
     */
    public function sought(array $newest): array
    {
        if ($this->asked === []) {
            return [];
        }
        $known = array_map(
            static fn (Item $item): string => Permalink::shortcode($item->permalink),
            [...$newest, ...$this->items]
        );
        $open = array_diff_key($this->asked, $this->missing, array_flip($known));
        return array_map(strval(...), array_keys($open));
    }

    /** @return list<Item> those of which nothing was heard for a day */
    public function stale(int $now): array
    {
        return array_values(array_filter($this->items, function (Item $item) use ($now): bool {
            $at = $this->readAt[$item->id] ?? null;
            return $at === null || $now - $at >= self::READ_AGAIN || $at > $now;
        }));
    }

    /** Whoever presses a button wants all of it anew. */
    public function anew(int $now): self
    {
        return $this->with(['readAt' => [], 'missing' => [], 'job' => $this->job?->anew($now)]);
    }

    /** With one of them as it is now, in place of what was known of it. */
    public function withItem(Item $item, int $readAt): self
    {
        $others = array_filter($this->items, static fn (Item $other): bool => $other->id !== $item->id);
        return $this->with([
            'items' => [...array_values($others), $item],
            'readAt' => [$item->id => $readAt] + $this->readAt,
        ]);
    }

    /** @param list<string> $ids of those that have to be asked for anew */
    public function unread(array $ids): self
    {
        return $this->with(['readAt' => array_diff_key($this->readAt, array_flip($ids))]);
    }

    /**
     * Of most of several Instagram has to say it twice, hours apart, that they are gone. They may still be found in the
     * account's list, which is gone through once more.
     *
     * @param list<Item> $gone
     * @param int $read of how many it was asked
     */
    public function withGone(array $gone, int $read, int $now): self
    {
        $isDoubtful = count($gone) > 1 && count($gone) * 2 > $read;
        $since = $isDoubtful ? min($this->doubtedAt ?? $now, $now) : null;
        if ($since !== null && $now - $since < Doubt::BELIEVED_AFTER) {
            $again = array_fill_keys(self::ids($gone), $now - self::READ_AGAIN + Doubt::BELIEVED_AFTER);
            return $this->with(['readAt' => $again + $this->readAt, 'doubtedAt' => $since]);
        }
        $isLeft = static fn (Item $item): bool => !in_array($item, $gone, true);
        return $this->with(['items' => array_values(array_filter($this->items, $isLeft)), 'doubtedAt' => null]);
    }

    /** @param list<Item> $items the same ones, with other pictures */
    public function withItems(array $items): self
    {
        return $this->with(['items' => $items]);
    }

    /**
     * As far as a search is now: at its end, what it was begun for and did not find is missing.
     *
     * @param list<Item> $newest
     */
    public function searched(Search $search, array $newest, int $now): self
    {
        $sought = $this->sought($newest);
        $missing = $search->isOver() ? array_intersect($search->wanted, $sought) : [];
        return $this->with([
            'search' => $search->isOver() || $sought === [] ? null : $search,
            'missing' => array_fill_keys($missing, $now) + $this->missing,
        ]);
    }

    public function withJob(Job $job): self
    {
        return $this->with(['job' => $job]);
    }

    /** What pages read of it. */
    public function page(string $username): ChosenPosts
    {
        $missing = array_map(strval(...), array_keys($this->missing));
        return new ChosenPosts(StoredItems::of($this->items, $username), $this->asked, $missing);
    }

    /** @return array<string, mixed> the rest, as far as there is something to say */
    public function state(): array
    {
        return array_filter([
            'read_at' => $this->readAt,
            'missing' => $this->missing,
            'search' => $this->search?->toArray(),
            'job' => $this->job?->toArray(),
            'doubted_at' => $this->doubtedAt,
        ]);
    }

    /**
     * @param mixed $state what state() returned; whatever somebody else did to it or to the page
     * @param array<mixed> $noted by pages
     */
    public static function fromRecords(PageRecord $page, mixed $state, array $noted): self
    {
        $state = Coerce::values($state);
        $times = static fn (string $key): array => array_filter(Coerce::values($state[$key] ?? null), is_int(...));
        return new self(
            $page->chosen->items->items(),
            $page->chosen->asked,
            array_filter($noted, is_int(...)),
            $times('read_at'),
            $times('missing'),
            Search::read($state['search'] ?? null),
            is_array($state['job'] ?? null) ? Job::fromArray($state['job']) : null,
            Coerce::time($state['doubted_at'] ?? null),
        );
    }

    /**
     * @param list<Item> $items
     * @return list<string>
     */
    private static function ids(array $items): array
    {
        return array_map(static fn (Item $item): string => $item->id, $items);
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }
}
