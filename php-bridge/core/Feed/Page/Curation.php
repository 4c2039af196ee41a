<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Value\Coerce;

/**
 * What the site's owner wants of a feed's posts otherwise than Instagram has them: some hidden, some first, some with
 * an alternative text or a link of the owner's own. A post that is not in the feed is remembered all the same: syncs
 * come and go, and it may come back.
 */
final class Curation
{
    /** Posts that can be hidden, pinned, and have something of their own. A page view reads all of it. */
    public const MOST_HIDDEN = 500;
    public const MOST_PINNED = PageRecord::POSTS;
    public const MOST_OWN = 200;

    /**
     * @param list<string> $hidden ids of posts
     * @param list<string> $pinned ids of posts, in the order in which they are shown
     * @param list<OwnDetails> $own
     */
    private function __construct(
        public readonly array $hidden,
        public readonly array $pinned,
        public readonly array $own,
    ) {
    }

    public static function none(): self
    {
        return new self([], [], []);
    }

    /** @param array<mixed> $record what toArray() wrote, or a request brought; what cannot be understood is left out */
    public static function fromArray(array $record): self
    {
        $own = array_filter(array_map(OwnDetails::read(...), Coerce::values($record['own'] ?? null)));
        // Of two of one post, the later.
        $own = array_values(array_combine(array_column($own, 'id'), $own));
        return new self(
            self::ids($record['hidden'] ?? null, self::MOST_HIDDEN),
            self::ids($record['pinned'] ?? null, self::MOST_PINNED),
            array_slice($own, 0, self::MOST_OWN),
        );
    }

    public function isNone(): bool
    {
        return $this->hidden === [] && $this->pinned === [] && $this->own === [];
    }

    /**
     * The posts as they are to be shown. Pinned are those of them that a page record holds, so that a feed begins with
     * the same ones, however much of it was read.
     *
     * @param list<Item> $items newest first, and from the newest on
     * @return list<Item>
     */
    public function applied(array $items): array
    {
        return array_merge(...$this->divided($items, 0));
    }

    /**
     * @param list<Item> $items newest first
     * @param int $before how many are newer than these
     * @return array{list<Item>, list<Item>} the same, pinned ones and others
     */
    public function divided(array $items, int $before): array
    {
        $places = array_flip($this->pinned);
        $hidden = array_flip($this->hidden);
        $own = array_column($this->own, null, 'id');
        $first = [];
        $rest = [];
        foreach ($items as $at => $item) {
            if (isset($hidden[$item->id])) {
                continue;
            }
            $details = $own[$item->id] ?? null;
            $shown = $details === null ? $item : $item->withOwn($details->alt, $details->link, $details->label);
            if ($before + $at < PageRecord::POSTS && isset($places[$item->id])) {
                $first[$places[$item->id]] = $shown;
            } else {
                $rest[] = $shown;
            }
        }
        ksort($first);
        return [array_values($first), $rest];
    }

    /** One post otherwise; null leaves that as it is. */
    public function withPost(
        string $id,
        ?bool $isHidden,
        ?bool $isPinned,
        ?string $alt,
        ?string $link,
        ?string $label,
    ): self {
        $now = $isHidden === null ? $this : $this->withHidden($id, $isHidden);
        $now = $isPinned === null ? $now : $now->withPinned($id, $isPinned);
        return [$alt, $link, $label] === [null, null, null] ? $now : $now->withOwn($id, $alt, $link, $label);
    }

    /** One post as it was before, where it stood then; the others stay: somebody else may have changed them since. */
    public function withPostAsIn(self $before, string $id): self
    {
        $isIt = static fn (OwnDetails|string $entry): bool => ($entry->id ?? $entry) === $id;
        return new self(
            self::asIn($before->hidden, $this->hidden, $isIt),
            self::asIn($before->pinned, $this->pinned, $isIt),
            self::asIn($before->own, $this->own, $isIt),
        );
    }

    public function withHidden(string $id, bool $isHidden): self
    {
        return new self(self::with($this->hidden, $id, $isHidden), $this->pinned, $this->own);
    }

    public function withNoneHidden(): self
    {
        return new self([], $this->pinned, $this->own);
    }

    /** A newly pinned post comes after those that are. */
    public function withPinned(string $id, bool $isPinned): self
    {
        return new self($this->hidden, self::with($this->pinned, $id, $isPinned), $this->own);
    }

    /**
     * @param string|null $alt null leaves it as it is; empty takes it away
     * @param string|null $link and $label likewise
     */
    public function withOwn(string $id, ?string $alt, ?string $link, ?string $label = null): self
    {
        $isOther = static fn (OwnDetails $own): bool => $own->id !== $id;
        $before = array_column($this->own, null, 'id')[$id] ?? null;
        $now = OwnDetails::of(
            $id,
            $alt ?? $before->alt ?? '',
            $link ?? $before->link ?? '',
            $label ?? $before->label ?? '',
        );
        $others = array_values(array_filter($this->own, $isOther));
        return new self($this->hidden, $this->pinned, $now === null ? $others : [...$others, $now]);
    }

    /** Whether there is room for all of it. */
    public function fits(): bool
    {
        return count($this->hidden) <= self::MOST_HIDDEN
            && count($this->pinned) <= self::MOST_PINNED
            && count($this->own) <= self::MOST_OWN;
    }

    /** @return array{hidden: list<string>, pinned: list<string>, own: list<array<string, string>>} */
    public function toArray(): array
    {
        return [
            'hidden' => $this->hidden,
            'pinned' => $this->pinned,
            'own' => array_map(static fn (OwnDetails $own): array => $own->toArray(), $this->own),
        ];
    }

    /**
     * @param list<string> $ids
     * @return list<string>
     */
    private static function with(array $ids, string $id, bool $isIn): array
    {
        $others = array_values(array_diff($ids, [$id]));
        return match (true) {
            !$isIn => $others,
            in_array($id, $ids, true) => $ids,
            default => [...$others, $id],
        };
    }

    /**
     * @template T
     * @param list<T> $before
     * @param list<T> $now
     * @param callable(T): bool $isIt of one at most in either
     * @return list<T>
     */
    private static function asIn(array $before, array $now, callable $isIt): array
    {
        $list = array_values(array_filter($now, static fn (mixed $entry): bool => !$isIt($entry)));
        foreach (array_filter($before, $isIt) as $at => $entry) {
            array_splice($list, $at, 0, [$entry]);
        }
        return $list;
    }

    /** @return list<string> */
    private static function ids(mixed $list, int $most): array
    {
        $ids = array_filter(Coerce::values($list), OwnDetails::isId(...));
        return array_slice(array_values(array_unique($ids)), 0, $most);
    }
}
