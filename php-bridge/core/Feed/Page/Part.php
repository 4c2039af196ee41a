<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup\Rows;
use Loupe\Core\Generated\More;
use Loupe\Core\Generated\Settings;

/** As many of a feed's posts as a page shows at a time. */
final class Part
{
    /** So many new posts may have come since a page was made whose reader reads on. */
    private const NEWS = 24;

    /**
     * @param list<Item> $items
     * @param string $previous id of the post before the first of them; empty where none is
     * @param string $next id of the one behind the last
     */
    private function __construct(
        public readonly int $number,
        public readonly array $items,
        public readonly string $previous = '',
        public readonly string $next = '',
    ) {
    }

    public function isLast(): bool
    {
        return $this->next === '';
    }

    /** @return string id of its last post; empty where it has none */
    public function last(): string
    {
        return $this->items === [] ? '' : $this->items[count($this->items) - 1]->id;
    }

    /** @return int the number that an address says; 1 where it says none */
    public static function asked(string $text): int
    {
        return preg_match('/^[1-9]\d{0,4}\z/', $text) === 1 ? (int) $text : 1;
    }

    /** Whether there is more than one: where nobody reads on, nobody need know what is behind. */
    public static function areSeveral(Settings $settings): bool
    {
        return $settings->more !== More::None && $settings->post === '';
    }

    /** How many posts each has at most. */
    public static function size(Settings $settings): int
    {
        return Rows::most($settings);
    }

    /** @param list<Item> $items */
    public static function only(array $items): self
    {
        return new self(1, $items);
    }

    /**
     * The first one in place of one behind the end: what stood there was deleted, or never was.
     *
     * @param \Closure(int, int): list<Item> $read so many posts behind so many others
     * @param string $behind as for at()
     */
    public static function read(int $asked, int $size, \Closure $read, string $behind = ''): self
    {
        $part = self::at($asked, $size, $read, $behind);
        return $part->items === [] && $asked > 1 ? self::at(1, $size, $read) : $part;
    }

    /**
     * The one that is asked for, empty where it is behind the end.
     *
     * @param \Closure(int, int): list<Item> $read so many posts behind so many others
     * @param string $behind id of the post that a reader saw last: new ones may have moved it on since; empty where
     *     nobody did
     */
    public static function at(int $asked, int $size, \Closure $read, string $behind = ''): self
    {
        // With its neighbours: pictures that are looked at one by one lead to them.
        $isFirst = $asked === 1;
        $most = $size + ($isFirst ? 1 : 2) + ($behind === '' ? 0 : self::NEWS);
        $items = $read(($asked - 1) * $size - ($isFirst ? 0 : 1), $most);
        $moved = $isFirst ? 0 : array_search($behind, array_column($items, 'id'), true);
        $items = array_slice($items, (int) $moved);
        $previous = $isFirst ? null : array_shift($items);
        return new self(
            $asked,
            array_slice($items, 0, $size),
            $previous->id ?? '',
            $items[$size]->id ?? '',
        );
    }
}
