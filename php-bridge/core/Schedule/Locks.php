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

    /** Held by the sync for as long as it takes, and by whoever hides or shows the feed. */
    public static function sync(AccountId $id): string
    {
        return "sync_$id->digits";
    }

    /** Held while the page record is written, and no longer: nobody has to wait for a sync to change what pages show. */
    public static function feed(AccountId $id): string
    {
        return "feed_$id->digits";
    }
}
