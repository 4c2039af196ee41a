<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\Clock;

/** A clock that the test sets. */
final class TestClock implements Clock
{
    /** @var list<int> for how long it was waited each time, in seconds */
    public array $slept = [];

    public function __construct(public int $now)
    {
    }

    public function now(): int
    {
        return $this->now;
    }

    public function stopwatch(): float
    {
        return (float) $this->now;
    }

    public function sleep(int $seconds): void
    {
        $this->slept[] = $seconds;
        $this->now += $seconds;
    }
}
