<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Child;
use Loupe\Core\Feed\Item;

/** What the albums of a page record consist of: a record of its own, because only pages that open them read it. */
final class StoredChildren
{
    /** @param array<array-key, mixed> $children by the album's id, as they are stored */
    private function __construct(private readonly array $children)
    {
    }

    /** @param list<Item> $items */
    public static function of(array $items): self
    {
        $children = [];
        foreach ($items as $item) {
            if ($item->children !== []) {
                $told = array_map(static fn (Child $child): array => $child->toArray(), $item->children);
                $children[$item->id] = $told;
            }
        }
        return new self($children);
    }

    /**
     * @param list<Item> $items
     * @return list<Item> the same ones without what stands here
     */
    public static function apart(array $items): array
    {
        return array_map(static fn (Item $item): Item => $item->withChildren([]), $items);
    }

    /**
     * @param list<Item> $items
     * @param string $base address of the pictures' folder, with its final slash; empty for paths relative to it
     * @return list<Item> the same ones with theirs
     */
    public function in(array $items, string $base = ''): array
    {
        return array_map(function (Item $item) use ($base): Item {
            if (!isset($this->children[$item->id])) {
                return $item;
            }
            $children = Child::all($this->children[$item->id]);
            return $item->withChildren($base === '' ? $children : Child::shown($children, $base));
        }, $items);
    }

    /** @return array<array-key, mixed> */
    public function toArray(): array
    {
        return $this->children;
    }

    /** @param array<mixed> $record what toArray() wrote, whatever somebody else did to it */
    public static function fromArray(array $record): self
    {
        return new self($record);
    }
}
