<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Column;
use Loupe\Core\Feed\Span;
use PHPUnit\Framework\TestCase;

final class SpanTest extends TestCase
{
    public function testAPageIsAsWideAsItsWindow(): void
    {
        self::assertNull(Span::page()->most());
        self::assertFalse(Span::page()->isPart());
        self::assertSame(645, Span::page()->within(645)->most());
        self::assertFalse(Span::page()->within(645)->isPart());
    }

    public function testAColumnHasItsPartOfWhatItStandsInButForWhatStandsBetween(): void
    {
        $third = Span::page()->within(645)->part(1 / 3, 13);
        self::assertSame(202, $third->most());
        self::assertEquals(new Column(202, 34, 13, 782), $third->column(782));
    }

    public function testColumnsStandInEachOther(): void
    {
        $quarter = Span::page()->within(1340)->part(.5, 12)->part(.5, 12);
        self::assertEquals(new Column(317, 25, 18, 0), $quarter->column(0));
    }

    public function testItIsToldHowWideAPageIsThatHasRoomForSoMuchInAColumn(): void
    {
        self::assertSame(400.0, Span::page()->pageOf(400));
        self::assertSame(824.0, Span::page()->within(1340)->part(.5, 12)->pageOf(400));
    }

    public function testATextInAColumnIsNoWiderThanEither(): void
    {
        $column = Span::page()->within(1340)->part(.75, 0);
        self::assertSame(645, $column->within(645)->most());
        self::assertSame(1005, $column->within(1200)->most());
    }

    public function testWhatHasNoRoomIsAPixelWide(): void
    {
        self::assertSame(1, Span::page()->within(100)->part(.1, 400)->most());
        self::assertSame(1, Span::page()->within(0)->most());
    }
}
