<?php

declare(strict_types=1);

namespace Loupe\Core\Schedule;

/** The locks' names, after the records that they guard. */
final class Locks
{
    /** Held by whoever refreshes, saves or disconnects the account. */
    public static function account(string $id): string
    {
        return "account_$id";
    }

    /** Held by the sync. */
    public static function feed(string $id): string
    {
        return "feed_$id";
    }
}
