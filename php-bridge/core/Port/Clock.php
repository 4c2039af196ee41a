<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

interface Clock
{
    /** Unix seconds, UTC. Every date that is stored comes from here. */
    public function now(): int;

    /** Seconds since some moment, never going back: for measuring how long work takes. */
    public function stopwatch(): float;

    /** Waits. */
    public function sleep(int $seconds): void;
}
