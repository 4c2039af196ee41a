<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Port\Clock;

/** A clock to which every piece of work seems to take eight seconds. */
final class HurriedClock implements Clock
{
    private float $elapsed = 0.0;

    public function now(): int
    {
        return time();
    }

    public function stopwatch(): float
    {
        return $this->elapsed += 8.0;
    }

    public function sleep(int $seconds): void
    {
        $this->elapsed += $seconds;
    }
}
