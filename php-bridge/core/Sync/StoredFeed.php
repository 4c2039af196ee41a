<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Feed\Source;
use Loupe\Core\Schedule\Job;

/** An account's items as the last good sync left them, and how the syncs go. */
final class StoredFeed
{
    /**
     * @param list<Item> $items newest first; their sources are paths relative to the pictures' folder
     * @param array<string, string> $origins by item id: which of Instagram's pictures was copied
     */
    public function __construct(
        public readonly array $items,
        public readonly array $origins,
        public readonly Job $sync,
        /** Whether pages show nothing of it, because access to the account was withdrawn. */
        public readonly bool $isHidden = false,
        /** What Instagram refused to answer in one go. */
        public readonly MediaTerms $terms = new MediaTerms(),
        /** The last answer, where it left out so much that it is not believed yet. */
        public readonly ?Doubt $doubt = null,
    ) {
    }

    public static function empty(int $now): self
    {
        return new self([], [], Job::due($now));
    }

    public function withSync(Job $sync): self
    {
        return $this->with(['sync' => $sync]);
    }

    public function withHidden(bool $isHidden): self
    {
        return $this->with(['isHidden' => $isHidden]);
    }

    public function withTerms(MediaTerms $terms): self
    {
        return $this->with(['terms' => $terms]);
    }

    public function withDoubt(Doubt $doubt): self
    {
        return $this->with(['doubt' => $doubt]);
    }

    /**
     * Of a list that goes on, nobody knows what comes after: there, the posts of the feed before stay.
     *
     * @param int $oldest when the last post that is known anew was taken
     */
    public function continuedBy(self $before, int $oldest): self
    {
        $known = array_map(static fn (Item $item): string => $item->id, $this->items);
        $older = array_values(array_filter($before->items, static fn (Item $item): bool
            => $item->takenAt <= $oldest && !in_array($item->id, $known, true)));
        $items = array_slice([...$this->items, ...$older], 0, FeedSync::POSTS);
        $ids = array_map(static fn (Item $item): string => $item->id, $items);
        return $this->with([
            'items' => $items,
            'origins' => array_intersect_key($this->origins + $before->origins, array_flip($ids)),
        ]);
    }

    /** Whether pages show the same of both; null is no feed. */
    public static function lookTheSame(?self $one, ?self $other): bool
    {
        return self::shown($one) === self::shown($other);
    }

    /**
     * The items with whole addresses.
     *
     * @param string $base address of the pictures' folder, with its final slash
     * @return list<Item>
     */
    public function itemsAt(string $base): array
    {
        return array_map(static fn (Item $item): Item => self::rebased($item, $base), $this->items);
    }

    public function picture(string $id): ?Picture
    {
        foreach ($this->items as $item) {
            if ($item->id === $id) {
                return $item->picture;
            }
        }
        return null;
    }

    /** How many items have no picture: Instagram gave none, or there is no copy of it yet. */
    public function withoutPicture(): int
    {
        return count(array_filter($this->items, static fn (Item $item): bool => $item->picture === null));
    }

    /** @return list<string> paths of all the files it shows */
    public function paths(): array
    {
        $paths = [];
        foreach ($this->items as $item) {
            foreach ($item->picture->sources ?? [] as $source) {
                $paths[] = $source->url;
            }
        }
        return $paths;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'items' => array_map(static fn (Item $item): array => $item->toArray(), $this->items),
            'origins' => $this->origins,
            'sync' => $this->sync->toArray(),
            'hidden' => $this->isHidden,
            ...$this->terms->toArray(),
            'doubt' => $this->doubt?->toArray(),
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; a page view must survive what somebody else did to it */
    public static function fromArray(array $record): self
    {
        $list = static fn (string $key): array => is_array($record[$key] ?? null) ? $record[$key] : [];
        return new self(
            array_map(Item::fromArray(...), array_values(array_filter($list('items'), is_array(...)))),
            array_filter($list('origins'), is_string(...)),
            Job::fromArray($list('sync')),
            ($record['hidden'] ?? false) === true,
            MediaTerms::fromArray($record),
            Doubt::read($record['doubt'] ?? null),
        );
    }

    /** @return list<array<string, mixed>> */
    private static function shown(?self $feed): array
    {
        $items = $feed === null || $feed->isHidden ? [] : $feed->items;
        return array_map(static fn (Item $item): array => $item->toArray(), $items);
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }

    private static function rebased(Item $item, string $base): Item
    {
        if ($item->picture === null) {
            return $item;
        }
        $sources = array_map(
            static fn (Source $source): Source => new Source($base . $source->url, $source->width),
            $item->picture->sources
        );
        return new Item(
            $item->id,
            $item->kind,
            $item->permalink,
            $item->takenAt,
            $item->caption,
            $item->alt,
            new Picture($item->picture->width, $item->picture->height, $sources)
        );
    }
}
