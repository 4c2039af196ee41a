<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Permalink;

/** What a page record says of the posts that pages show alone. */
final class ChosenPosts
{
    /**
     * @param StoredItems $items those of them that are not among the newest
     * @param array<array-key, int> $asked when a page last asked for each, by shortcode
     * @param list<string> $missing shortcodes of those that are not among the account's posts
     */
    public function __construct(
        public readonly StoredItems $items = new StoredItems(),
        public readonly array $asked = [],
        public readonly array $missing = [],
    ) {
    }

    /**
     * @param list<Item> $items
     * @return Item|null the one of them that has this shortcode
     */
    public static function called(string $shortcode, array $items): ?Item
    {
        foreach ($items as $item) {
            if (Permalink::shortcode($item->permalink) === $shortcode) {
                return $item;
            }
        }
        return null;
    }

    /** @return array<string, mixed>|null null where there is nothing to say */
    public function toArray(): ?array
    {
        return $this->asked === [] && $this->items->count() === 0 ? null : [
            ...$this->items->toArray(),
            'asked' => $this->asked,
            'missing' => $this->missing,
        ];
    }

    /** @param mixed $record what toArray() returned, whatever somebody else did to it */
    public static function read(mixed $record): self
    {
        $record = Coerce::values($record);
        return new self(
            StoredItems::fromArray($record),
            array_filter(Coerce::values($record['asked'] ?? null), is_int(...)),
            array_values(array_filter(Coerce::values($record['missing'] ?? null), is_string(...))),
        );
    }
}
