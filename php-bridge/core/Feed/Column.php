<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** A part of a page's width, beside others. */
final class Column
{
    private const KEY = '/^(\d{1,4}),([1-9]\d?|100),(\d{1,4}),(\d{1,4})\z/';

    /**
     * @param int $most px that it has at most
     * @param int $percent of the page's width, 1 to 100
     * @param int $less px that it has less than that
     * @param int $from px of the narrowest window in which it is one: in narrower ones it has all that the page has
     */
    public function __construct(
        public readonly int $most,
        private readonly int $percent,
        private readonly int $less,
        public readonly int $from,
    ) {
    }

    /** As it is stored. */
    public function key(): string
    {
        return "$this->most,$this->percent,$this->less,$this->from";
    }

    public static function read(string $key): ?self
    {
        return preg_match(self::KEY, $key, $part) === 1
            ? new self((int) $part[1], (int) $part[2], (int) $part[3], (int) $part[4])
            : null;
    }

    /** Px that it has of a page of so many, but for its most. */
    public function in(float $page): float
    {
        return $page * $this->percent / 100.0 - $this->less;
    }

    /** Px of a page of which it has so many. */
    public function pageOf(int $width): float
    {
        return ($width + $this->less) * 100.0 / $this->percent;
    }

    /** What is left of it beside so many px, in CSS. */
    public function beside(string $page, int $pixels): string
    {
        $pixels += $this->less;
        $part = $this->percent === 100 ? $page : "($page) * " . $this->percent / 100;
        return $pixels === 0 ? $part : "$part - {$pixels}px";
    }
}
