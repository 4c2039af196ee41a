<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Age;
use PHPUnit\Framework\TestCase;

final class AgeTest extends TestCase
{
    public function testItIsCountedInTheLargestWholeUnit(): void
    {
        foreach (
            [
                ['2026-03-13', 'Day', 0],
                ['2026-03-14', 'Day', 0],
                ['2026-03-12', 'Day', 1],
                ['2026-03-07', 'Day', 6],
                ['2026-03-06', 'Week', 1],
                ['2026-02-12', 'Week', 4],
                ['2026-02-11', 'Month', 1],
                ['2025-03-14', 'Month', 11],
                ['2025-03-13', 'Year', 1],
                ['2019-12-31', 'Year', 6],
            ] as [$day, $unit, $count]
        ) {
            $age = Age::of($day, '2026-03-13');
            self::assertSame([$unit, $count], [$age->unit->name, $age->count], $day);
        }
    }
}
