<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** The present, as the plugin takes it. */
final class Now
{
    /** By the server's clock. */
    public static function seconds(): int
    {
        return self::moved(time());
    }

    /** Whoever moves it may ask what needs it. */
    public static function moved(int $now): int
    {
        if (doing_filter('loupe_now')) {
            return $now;
        }
        /**
         * Filters the plugin's notion of now, for tests and rehearsals.
         *
         * @param int $now Unix seconds, UTC
         */
        return (int) apply_filters('loupe_now', $now);
    }
}
