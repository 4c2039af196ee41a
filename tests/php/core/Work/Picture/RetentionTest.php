<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Picture;

use Loupe\Core\Work\Picture\Retention;
use PHPUnit\Framework\TestCase;

final class RetentionTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testWhatTheFeedNamesHasNoDate(): void
    {
        self::assertSame([], Retention::of(['1', '2'], ['1', '2'], ['1' => self::NOW - 5], self::NOW));
    }

    public function testWhatItNamesNoMoreStaysForFourteenDaysAndThenGoes(): void
    {
        $dates = Retention::of(['1', '2-5a4db0c0'], ['1'], [], self::NOW);
        self::assertSame(['2-5a4db0c0' => self::NOW], $dates);
        $last = self::NOW + 14 * self::DAY - 1;
        self::assertSame($dates, Retention::of(['1', '2-5a4db0c0'], ['1'], $dates, $last));
        self::assertSame([], Retention::of(['1', '2-5a4db0c0'], ['1'], $dates, $last + 1));
    }

    public function testWhatIsNotThereAnyMoreHasNoDate(): void
    {
        self::assertSame([], Retention::of([], [], ['1' => self::NOW - 5], self::NOW));
    }

    public function testADateInTheFutureIsNotWaitedFor(): void
    {
        self::assertSame([1 => self::NOW], Retention::of(['1'], [], ['1' => self::NOW + 90 * self::DAY], self::NOW));
    }

    public function testTheRecordDoesNotGrowForEverAndTheOldestGoFirst(): void
    {
        $stems = array_map(strval(...), range(10_000, 20_999));
        $dates = [];
        foreach ($stems as $age => $stem) {
            $dates[$stem] = self::NOW - $age;
        }
        $kept = Retention::of($stems, [], $dates, self::NOW);
        self::assertSame(range(10_000, 19_999), array_keys($kept));
    }
}
