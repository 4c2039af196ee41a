<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Columns;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;

/** How a page shows pictures: it says how large they have to be. */
final class Placement
{
    /** For an account, beside the lightbox: whoever writes pages could otherwise fill the disk. */
    public const MOST = 12;

    /** Seconds after which a page that still shows it says so again. */
    private const RENEWED_AFTER = 7 * 86400;

    /** And after which one that nobody showed again is forgotten. */
    private const FORGOTTEN_AFTER = 21 * 86400;

    private const LIGHTBOX = 'lightbox';
    private const KEY = '/^(square|4:5|3:4|original) ([0-9a-z,]{1,30} [0-9]{1,2}) (.{1,100})\z/';

    private function __construct(
        public readonly Shape $shape,
        public readonly Columns $columns,
        public readonly Room $room,
        /** Whether it is not in the feed itself: what a page opens fills its window, and an album shows all it has. */
        public readonly bool $isLightbox = false,
    ) {
    }

    public static function of(Settings $settings, Room $room): self
    {
        return new self($settings->shape, Columns::of($settings), $room);
    }

    /** @return list<self> all that a page shows pictures in */
    public static function all(Settings $settings, Room $room): array
    {
        $feed = self::of($settings, $room);
        return $settings->opens === Opens::Lightbox ? [$feed, self::lightbox()] : [$feed];
    }

    public static function lightbox(): self
    {
        return new self(Shape::Original, Columns::of(Settings::fromArray(['columns' => 1])), Room::of(0), true);
    }

    /** As it is stored. */
    public function key(): string
    {
        return $this->isLightbox
            ? self::LIGHTBOX
            : "{$this->shape->value} {$this->columns->key()} {$this->room->key()}";
    }

    public static function read(string $key): ?self
    {
        if ($key === self::LIGHTBOX) {
            return self::lightbox();
        }
        if (preg_match(self::KEY, $key, $part) !== 1) {
            return null;
        }
        [$columns, $room] = [Columns::read($part[2]), Room::read($part[3])];
        return $columns === null || $room === null ? null : new self(Shape::from($part[1]), $columns, $room);
    }

    /**
     * Whether it has to be noted.
     *
     * @param array<array-key, int> $noted when each was last, by key
     */
    public function isNews(array $noted, int $now): bool
    {
        $at = $noted[$this->key()] ?? null;
        return $at === null
            ? $this->isLightbox || count(array_diff_key($noted, [self::LIGHTBOX => 0])) < self::MOST
            : abs($now - $at) >= self::RENEWED_AFTER;
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
        $lightbox = array_intersect_key($current, [self::LIGHTBOX => 0]);
        return array_slice(array_diff_key($current, $lightbox), 0, self::MOST) + $lightbox;
    }
}
