<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Port\Clock;

/** What every clock does, whoever sets it. */
trait ClockContract
{
    abstract protected function clock(): Clock;

    public function testItTellsSecondsOfThisCentury(): void
    {
        $now = $this->clock()->now();
        self::assertGreaterThan(strtotime('2001-01-01'), $now);
        self::assertLessThan(strtotime('2101-01-01'), $now);
    }

    public function testItsStopwatchMeasuresHowLongSomebodyWaited(): void
    {
        $started = $this->clock()->stopwatch();
        $this->clock()->sleep(1);
        self::assertGreaterThanOrEqual($started + 1, $this->clock()->stopwatch());
    }

    public function testWhoWaitsIsNotEarlier(): void
    {
        $before = $this->clock()->now();
        $this->clock()->sleep(1);
        self::assertGreaterThanOrEqual($before, $this->clock()->now());
    }
}
