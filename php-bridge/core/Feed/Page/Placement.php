<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;

/** How a page shows pictures: it says how large they have to be. */
final class Placement
{
    /** For an account: whoever writes pages could otherwise fill the disk. */
    public const MOST = 12;

    /** Seconds after which a page that still shows it says so again. */
    private const RENEWED_AFTER = 7 * 86400;

    /** And after which one that nobody showed again is forgotten. */
    private const FORGOTTEN_AFTER = 21 * 86400;

    private const WIDEST = 4000;

    private const KEY = '/^(square|4:5|3:4|original) ([1-6]) ([0-9]{1,2}) ([0-9]{1,4})\z/';

    private function __construct(
        public readonly Shape $shape,
        public readonly int $columns,
        public readonly int $gap,
        /** Px that the page has for the feed at most; 0 where it goes from edge to edge. */
        public readonly int $room,
    ) {
    }

    public static function of(Settings $settings, int $room): self
    {
        return new self($settings->shape, $settings->columns, $settings->gap, max(0, min($room, self::WIDEST)));
    }

    /** As it is stored. */
    public function key(): string
    {
        return "{$this->shape->value} $this->columns $this->gap $this->room";
    }

    public static function read(string $key): ?self
    {
        return preg_match(self::KEY, $key, $parts) === 1
            ? new self(Shape::from($parts[1]), (int) $parts[2], (int) $parts[3], (int) $parts[4])
            : null;
    }

    /**
     * Whether it has to be noted.
     *
     * @param array<array-key, int> $noted when each was last, by key
     */
    public function isNews(array $noted, int $now): bool
    {
        $at = $noted[$this->key()] ?? null;
        return $at === null ? count($noted) < self::MOST : abs($now - $at) >= self::RENEWED_AFTER;
    }

    /**
     * @param array<mixed> $noted as stored
     * @return array<string, int> when each that counts still was noted, by key
     */
    public static function current(array $noted, int $now): array
    {
        $isCurrent = static fn (mixed $at, int|string $key): bool
            => is_int($at) && $now - $at < self::FORGOTTEN_AFTER && self::read((string) $key) !== null;
        $current = array_filter($noted, $isCurrent, ARRAY_FILTER_USE_BOTH);
        return array_slice($current, 0, self::MOST);
    }
}
