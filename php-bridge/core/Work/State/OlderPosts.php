<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\StoredItems;
use Loupe\Core\Value\Coerce;

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
        return new self(
            StoredItems::fromArray($record)->items(),
            array_filter(Coerce::values($record['origins'] ?? null), is_string(...)),
            array_filter(Coerce::values($record['wanted'] ?? null), is_string(...)),
        );
    }
}
