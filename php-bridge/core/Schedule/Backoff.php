<?php

declare(strict_types=1);

namespace Loupe\Core\Schedule;

/** How long to wait after failures in a row: doubling, jittered, a day at most. */
final class Backoff
{
    public const FIRST = 900;
    public const CEILING = 86400;

    /**
     * @param int $failures in a row, 1 for the first
     * @param int|null $retryAfter seconds that Instagram asked to wait, obeyed even above the ceiling
     * @param int $seed as seed() makes it
     * @return int seconds
     */
    public static function delay(int $failures, ?int $retryAfter, int $seed): int
    {
        $doublings = min(max($failures - 1, 0), 10);
        $delay = min(self::FIRST * 2 ** $doublings, self::CEILING);
        $delay = (int) ($delay * (0.75 + 0.25 * self::fraction($seed, $failures)));
        return max($delay, $retryAfter ?? 0);
    }

    /** The same for one account, different between sites, so that a host's thousand sites do not ask together. */
    public static function seed(int $site, string $account): int
    {
        return crc32($site . $account);
    }

    /** A number in [0, 1) that looks random but is the same for the same arguments. */
    public static function fraction(int $seed, int $salt): float
    {
        return crc32($seed . ':' . $salt) / 2 ** 32;
    }
}
