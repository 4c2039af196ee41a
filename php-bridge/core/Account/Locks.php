<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Value\AccountId;

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

    /** Held while the owner's choice of posts is changed. */
    public static function curation(AccountId $id): string
    {
        return "curation_$id->digits";
    }

    /** Leaves not even the lock's name behind, which is an account's: for one that is gone. */
    public static function drop(Lock $lock, Lease $lease): void
    {
        try {
            if ($lock->holds($lease)) {
                $lock->revoke($lease->name);
            }
        } catch (NotStored) {
            // The account is gone all the same, and the lock expires.
            return;
        }
    }
}
