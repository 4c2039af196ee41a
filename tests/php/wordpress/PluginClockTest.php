<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\System\SystemClock;
use Loupe\Tests\Contract\ClockContract;
use Loupe\WordPress\Ports\PluginClock;

final class PluginClockTest extends TestCase
{
    use ClockContract;

    protected function clock(): PluginClock
    {
        return new PluginClock(new SystemClock());
    }

    public function testWhoMovesItDoesNotMoveTheStopwatch(): void
    {
        $started = $this->clock()->stopwatch();
        add_filter('loupe_now', static fn (int $now): int => $now - 3600);
        self::assertLessThan(time() - 3590, $this->clock()->now());
        self::assertGreaterThanOrEqual($started, $this->clock()->stopwatch());
    }
}
