<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** The clocks of a site's servers, and Instagram's: none of them is quite right. */
final class Clocks
{
    /** Seconds by which they may differ. */
    private const DIFFER = 3600;

    /** Whether a moment is later than any clock that is right would say now. Unix seconds. */
    public static function isFuture(int $at, int $now): bool
    {
        return $at > $now + self::DIFFER;
    }
}
