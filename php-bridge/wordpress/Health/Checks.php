<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\WordPress\Services;

/** All checks, in the order in which they are shown. */
final class Checks
{
    /** @return list<Check> */
    public static function all(Services $services): array
    {
        return [
            new TokenCheck($services),
            new RefreshCheck($services),
            new CronCheck($services),
            new PicturesCheck($services),
            new CallsCheck($services),
            new KeyCheck($services),
            new RemovalCheck($services),
        ];
    }
}
