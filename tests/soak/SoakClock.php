<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Port\Clock;

/** The site's clock as the driver sets it before each command. */
final class SoakClock implements Clock
{
    public int $now = 0;

    public function now(): int
    {
        return $this->now;
    }

    /** Real: it measures how long work takes. */
    public function stopwatch(): float
    {
        return hrtime(true) / 1e9;
    }

    /** Real: what is waited for is. */
    public function sleep(int $seconds): void
    {
        sleep($seconds);
    }
}
