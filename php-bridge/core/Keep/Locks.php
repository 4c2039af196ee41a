<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

/** The locks, by what they guard. */
final class Locks
{
    /** The account's record: held by whoever refreshes, saves or disconnects it. */
    public static function account(string $id): string
    {
        return "refresh_$id";
    }

    /** The feed's record: held by the sync. */
    public static function feed(string $id): string
    {
        return "sync_$id";
    }
}
