<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;

/** The locks, by what they guard. */
final class Locks
{
    private const TRIES = 5;

    /** The account's record: held by whoever refreshes, saves or disconnects it. */
    public static function account(string $id): string
    {
        return "refresh_$id";
    }

    /**
     * Takes a lock from whoever holds it: their work is then not written.
     *
     * @return Lease|null null where others were faster again and again
     */
    public static function seize(Lock $lock, string $name, int $seconds): ?Lease
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

    /** The feed's record: held by the sync. */
    public static function feed(string $id): string
    {
        return "sync_$id";
    }
}
