<?php

declare(strict_types=1);

namespace Loupe\Core\Schedule;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;

/** A lock that is taken from whoever holds it: their work is then not written. */
final class Takeover
{
    private const TRIES = 5;

    /**
     * @param int $seconds how long it may be held
     * @return Lease|null null where others were faster again and again
     * @throws NotStored
     */
    public static function of(Lock $lock, string $name, int $seconds): ?Lease
    {
        for ($try = 1; $try <= self::TRIES; $try++) {
            $lock->revoke($name);
            $lease = $lock->acquire($name, $seconds);
            if ($lease !== null) {
                return $lease;
            }
        }
        return null;
    }
}
