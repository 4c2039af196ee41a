<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Value;

use Loupe\Core\Value\ListStart;
use PHPUnit\Framework\TestCase;

final class ListStartTest extends TestCase
{
    private const NOW = 1_800_000_000;

    public function testItIsTheNewestPostWhereverItStands(): void
    {
        self::assertSame(self::NOW - 5, ListStart::of([self::NOW - 900, self::NOW - 5, 0, self::NOW - 60], self::NOW));
    }

    public function testAPostFromTheFutureIsNoMeasureButClocksMayDiffer(): void
    {
        self::assertSame(self::NOW - 60, ListStart::of([self::NOW + 3601, self::NOW - 60], self::NOW));
        self::assertSame(self::NOW + 3600, ListStart::of([self::NOW + 3600, self::NOW - 60], self::NOW));
    }

    public function testWhereNoneSaysWhenItWasPostedNobodyKnows(): void
    {
        self::assertNull(ListStart::of([0, self::NOW + 3601], self::NOW));
        self::assertNull(ListStart::of([], self::NOW));
    }
}
