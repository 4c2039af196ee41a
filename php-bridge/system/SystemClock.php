<?php

declare(strict_types=1);

namespace Loupe\System;

use Loupe\Core\Port\Clock;

/** The server's clock. */
final class SystemClock implements Clock
{
    public function now(): int
    {
        return time();
    }

    public function stopwatch(): float
    {
        return hrtime(true) / 1e9;
    }

    public function sleep(int $seconds): void
    {
        sleep($seconds);
    }
}
