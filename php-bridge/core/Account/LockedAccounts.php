<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;

/** Accounts as they are stored while nobody else may write what a lock guards. Of one that is gone no lock stays. */
final class LockedAccounts
{
    public function __construct(private readonly Accounts $accounts, private readonly Lock $lock)
    {
    }

    /**
     * @template T
     * @param string $lock out of Locks
     * @param int $seconds longer than the work's own timeouts together, so that a slow owner is not overtaken
     * @param callable(Account, Lease): T $work
     * @return T|Refusal|null a refusal where somebody else holds the lock; null where the account is gone
     * @throws LeaseLost
     * @throws NotStored
     */
    public function acquired(AccountId $id, string $lock, int $seconds, callable $work): mixed
    {
        $lease = $this->lock->acquire($lock, $seconds);
        return $lease === null ? Refusal::busy() : $this->under($lease, $id, $work);
    }

    /**
     * The same, for what has to be done whoever is at work.
     *
     * @template T
     * @param string $lock out of Locks
     * @param int $seconds as for acquired()
     * @param callable(Account, Lease): T $work
     * @return T|null null where the account is gone
     * @throws LeaseLost
     * @throws NotStored
     */
    public function seized(AccountId $id, string $lock, int $seconds, callable $work): mixed
    {
        return $this->under($this->lock->seize($lock, $seconds), $id, $work);
    }

    /**
     * @template T
     * @param callable(Account, Lease): T $work
     * @return T|null
     */
    private function under(Lease $lease, AccountId $id, callable $work): mixed
    {
        try {
            $account = $this->accounts->fresh($id->digits);
            if ($account === null) {
                Locks::drop($this->lock, $lease);
                return null;
            }
            return $work($account, $lease);
        } finally {
            $this->lock->release($lease);
        }
    }
}
