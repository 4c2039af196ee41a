<?php

declare(strict_types=1);

namespace Loupe\Core\Schedule;

use Loupe\Core\Account\AccountId;

/** The locks' names, after the records that they guard. */
final class Locks
{
    /** Held by whoever refreshes, saves or disconnects the account. */
    public static function account(AccountId $id): string
    {
        return "account_$id->digits";
    }

    /** Held by the sync. */
    public static function feed(AccountId $id): string
    {
        return "feed_$id->digits";
    }
}
