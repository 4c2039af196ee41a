<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Port\Clock;

/** The plugin's clock: the server's, unless the filter loupe_now moves it. */
final class PluginClock implements Clock
{
    public function __construct(private readonly Clock $system)
    {
    }

    public function now(): int
    {
        $now = $this->system->now();
        if (doing_filter('loupe_now')) {
            // Whoever moves it may ask what needs it.
            return $now;
        }
        /**
         * Filters the plugin's notion of now, for tests and rehearsals.
         *
         * @param int $now Unix seconds, UTC
         */
        return (int) apply_filters('loupe_now', $now);
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
