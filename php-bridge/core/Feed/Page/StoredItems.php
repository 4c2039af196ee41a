<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\EarlierAlt;
use Loupe\Core\Feed\EarlierPicture;
use Loupe\Core\Feed\Item;
use Loupe\Core\Value\Coerce;

/** Posts as a record holds them, newest first. They are built when they are asked for: a page shows a few of many. */
final class StoredItems
{
    /** Of an item, what need not be stored: without it, it is read as the same. */
    private const DEFAULTS = ['', 0, null];

    /**
     * @param list<array<mixed>> $items as they are stored; pictures' paths are relative to the pictures' folder
     * @param string $username of those that name none
     */
    public function __construct(private readonly array $items = [], public readonly string $username = '')
    {
    }

    /**
     * @param list<Item> $items
     * @param string $username the account's
     */
    public static function of(array $items, string $username): self
    {
        return new self(
            array_map(static fn (Item $item): array => self::stored($item, $username), $items),
            $username
        );
    }

    public function count(): int
    {
        return count($this->items);
    }

    /**
     * @param string $base address of the pictures' folder, with its final slash; empty for paths relative to it
     * @param int $offset how many are left out
     * @param int $count of them at most
     * @return list<Item>
     */
    public function items(string $base = '', int $offset = 0, int $count = PHP_INT_MAX): array
    {
        return array_map(
            fn (array $item): Item
                => Item::fromArray(EarlierPicture::replaced($item) + ['username' => $this->username])
                    ->withFilesAt($base),
            array_slice($this->items, $offset, $count)
        );
    }

    /** @return array{username: string, items: list<array<mixed>>} */
    public function toArray(): array
    {
        return ['username' => $this->username, 'items' => $this->items];
    }

    /** @param array<mixed> $record what toArray() wrote, whatever somebody else did to it */
    public static function fromArray(array $record): self
    {
        return new self(
            array_values(array_filter(Coerce::values($record['items'] ?? null), is_array(...))),
            Coerce::text($record['username'] ?? null),
        );
    }

    /** Written by version 0.1.0. */
    public function withoutEarlierAlt(): self
    {
        return new self(array_map(EarlierAlt::dropped(...), $this->items), $this->username);
    }

    /** @return array<string, mixed> */
    private static function stored(Item $item, string $username): array
    {
        $isUsual = $item->username === $username;
        return array_filter(
            $item->toArray(),
            static fn (mixed $value, string $key): bool
                => match ($key) {
                    'username' => !$isUsual,
                    // None is not the same as nobody knows.
                    'likes', 'comments' => true,
                    default => !in_array($value, self::DEFAULTS, true),
                },
            ARRAY_FILTER_USE_BOTH
        );
    }
}
