<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\StoredItems;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Work\Picture\Originals;

/** One record of older posts, for a sync. */
final class OlderPosts
{
    /**
     * @param list<Item> $items newest first; their sources are paths relative to the pictures' folder
     * @param array<array-key, string> $origins by item id: which of Instagram's pictures was copied
     * @param array<array-key, string> $wanted by item id: addresses of pictures that are still to be copied
     */
    public function __construct(
        public readonly array $items,
        public readonly array $origins = [],
        public readonly array $wanted = [],
    ) {
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

    /** @return list<string> of all the files that they show */
    public function paths(): array
    {
        return array_merge(...array_map(
            static fn (Item $item): array => $item->picture?->files() ?? [],
            $this->items
        ));
    }

    /** @param list<string> $ids */
    public function without(array $ids): self
    {
        $isGone = array_fill_keys($ids, true);
        $items = array_filter($this->items, static fn (Item $item): bool => !isset($isGone[$item->id]));
        return new self(
            array_values($items),
            array_diff_key($this->origins, $isGone),
            array_diff_key($this->wanted, $isGone),
        );
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
        $items = StoredItems::fromArray($record)->items();
        $ids = array_flip(array_map(static fn (Item $item): string => $item->id, $items));
        $ofThem = static fn (mixed $texts): array
            => array_intersect_key(array_filter(Coerce::values($texts), is_string(...)), $ids);
        // A picture of a post that is not there would be waited for in vain.
        return new self($items, $ofThem($record['origins'] ?? null), $ofThem($record['wanted'] ?? null));
    }
}
