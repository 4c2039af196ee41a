<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Port\Clock;
use Loupe\WordPress\Site\Now;

/** The plugin's clock: the server's, unless the filter loupe_now moves it. */
final class PluginClock implements Clock
{
    public function __construct(private readonly Clock $system)
    {
    }

    public function now(): int
    {
        return Now::moved($this->system->now());
    }

    public function stopwatch(): float
    {
        return $this->system->stopwatch();
    }

    public function sleep(int $seconds): void
    {
        $this->system->sleep($seconds);
    }
}
