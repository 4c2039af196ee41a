<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\StoredItems;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Work\Picture\Originals;

/** One record of older posts, for a sync. */
final class OlderPosts
{
    /**
     * @param list<Item> $items newest first; their sources are paths relative to the pictures' folder
     * @param array<array-key, string> $origins by the id of an item or child: which of Instagram's pictures was copied
     * @param array<array-key, string> $wanted likewise: addresses of pictures that are still to be copied
     */
    public function __construct(
        public readonly array $items,
        public readonly array $origins = [],
        public readonly array $wanted = [],
    ) {
    }

    /**
     * A picture of a post that is not among them would be waited for in vain.
     *
     * @param list<Item> $items
     * @param array<array-key, string> $origins
     * @param array<array-key, string> $wanted
     */
    public static function of(array $items, array $origins, array $wanted = []): self
    {
        $ids = array_flip(array_merge(...array_map(static fn (Item $item): array => $item->ids(), $items)));
        return new self($items, array_intersect_key($origins, $ids), array_intersect_key($wanted, $ids));
    }

    /** @return list<string> */
    public function ids(): array
    {
        return array_map(static fn (Item $item): string => $item->id, $this->items);
    }

    /** Whether a picture that is still to be copied is of a post that has none, or another. */
    public function lackPictures(): bool
    {
        foreach ($this->items as $item) {
            $url = $this->wanted[$item->id] ?? null;
            $origin = $item->picture === null ? null : $this->origins[$item->id] ?? '';
            if ($url !== null && $origin !== Originals::nameOf($url)) {
                return true;
            }
        }
        return false;
    }

    /** @return array<array-key, Picture> by the id of an item, or of a child */
    public function pictures(): array
    {
        return array_replace([], ...array_map(static fn (Item $item): array => $item->pictures(), $this->items));
    }

    /** @return list<string> of all the files that they show */
    public function paths(): array
    {
        return array_merge(...array_map(
            static fn (Item $item): array => $item->files(),
            $this->items
        ));
    }

    /** @param list<string> $ids */
    public function without(array $ids): self
    {
        $isGone = array_fill_keys($ids, true);
        $items = array_filter($this->items, static fn (Item $item): bool => !isset($isGone[$item->id]));
        return self::of(array_values($items), $this->origins, $this->wanted);
    }

    public function before(self $older): self
    {
        return new self(
            [...$this->items, ...$older->items],
            $this->origins + $older->origins,
            $this->wanted + $older->wanted,
        );
    }

    /** @return array<string, mixed> of which pages read the items */
    public function toArray(string $username): array
    {
        return [
            ...StoredItems::of($this->items, $username)->toArray(),
            'origins' => $this->origins,
            'wanted' => $this->wanted,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote, whatever somebody else did to it */
    public static function fromArray(array $record): self
    {
        $texts = static fn (mixed $texts): array => array_filter(Coerce::values($texts), is_string(...));
        return self::of(
            StoredItems::fromArray($record)->items(),
            $texts($record['origins'] ?? null),
            $texts($record['wanted'] ?? null)
        );
    }
}
