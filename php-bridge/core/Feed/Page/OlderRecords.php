<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Value\Coerce;

/**
 * Which records hold an account's posts beyond the page record's. Each has a number, and none is written a second time
 * while anybody may read it: what changes is written under other numbers, named by the next page record, and only then
 * the old ones go. So whoever reads finds what the page record named, or nothing, and never a mixture.
 */
final class OlderRecords
{
    /** Posts that a record holds, more or less. */
    public const SIZE = 100;

    /** Records at most: Instagram tells of 10,000 posts. */
    private const MOST = 1_000;

    /** No number is higher. */
    private const LAST = 2 ** 40;

    /** @param array<int, int> $posts how many by the record's number, newest posts first */
    public function __construct(public readonly array $posts = [])
    {
    }

    public function count(): int
    {
        return array_sum($this->posts);
    }

    /** @return list<int> */
    public function numbers(): array
    {
        return array_keys($this->posts);
    }

    /** @param int $most posts that are named, the newest; a record may hold more than are named of it */
    public function first(int $most): self
    {
        return new self(array_map(
            static fn (array $slice): int => $slice[1],
            $this->slices(0, max($most, 0))
        ));
    }

    /**
     * Where some of the posts are.
     *
     * @param int $offset how many are left out
     * @param int $count of them at most
     * @return array<int, array{int, int}> by the record's number: how many of its posts are left out, and how many of
     *     them are wanted
     */
    public function slices(int $offset, int $count): array
    {
        $slices = [];
        foreach ($this->posts as $number => $posts) {
            $wanted = min($posts - $offset, $count);
            if ($wanted > 0) {
                $slices[$number] = [$offset, $wanted];
                $count -= $wanted;
            }
            $offset = max($offset - $posts, 0);
        }
        return $slices;
    }

    /** @return array<int, int> */
    public function toArray(): array
    {
        return $this->posts;
    }

    /** @param mixed $record what toArray() wrote */
    public static function read(mixed $record): self
    {
        $posts = [];
        foreach (array_slice(Coerce::values($record), 0, self::MOST, true) as $number => $count) {
            if (self::isNumber($number) && is_int($count) && $count > 0 && $count <= self::MOST) {
                $posts[$number] = $count;
            }
        }
        return new self($posts);
    }

    /** Whether a record may have it. */
    public static function isNumber(mixed $number): bool
    {
        return is_int($number) && $number > 0 && $number <= self::LAST;
    }
}
