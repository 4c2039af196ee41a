<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\WordPress\Services;

/** All checks, in the order in which they are shown. */
final class Checks
{
    /** Ids of those for which a page had better not wait: the site asked by itself may not answer for seconds. */
    public const SLOW = [CronCheck::ID];

    /** @return list<Check> */
    public static function all(Services $services): array
    {
        return [
            new TokenCheck($services),
            new RefreshCheck($services),
            new CronCheck($services),
            new CallsCheck($services),
            new KeyCheck($services),
            new RemovalCheck($services),
        ];
    }
}
