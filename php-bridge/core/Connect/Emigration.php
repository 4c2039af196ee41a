<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\LockedAccounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;

/**
 * What a person says of a site whose accounts were connected at another
 * address: that it has moved, or that it is a copy.
 */
final class Emigration
{
    private const LOCK_SECONDS = 60;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Disconnector $disconnector,
        private readonly Home $home,
        private readonly LockedAccounts $locked,
    ) {
    }

    /** @return list<Account> those that somebody has to decide about */
    public function undecided(): array
    {
        return array_values(array_filter($this->accounts->all(), $this->home->isForeign(...)));
    }

    /**
     * The site has moved: its accounts are this address's, and go on as they were.
     *
     * @return Refusal|null null when each is; else why one is not, whatever became of the others
     */
    public function moved(): ?Refusal
    {
        return $this->forEach($this->adopt(...));
    }

    /**
     * The site is a copy: the accounts that came with it go, since it would not hear when somebody wants their data
     * deleted. The original keeps its own, and the pictures, which may be its very files.
     *
     * @return Refusal|null null when all is gone; else why something is not, whatever became of the rest
     */
    public function copied(): ?Refusal
    {
        return $this->forEach(fn (string $id): ?Refusal => $this->disconnector->forget($id));
    }

    /** @param callable(string): ?Refusal $do with an account's id */
    private function forEach(callable $do): ?Refusal
    {
        $refusal = null;
        foreach ($this->undecided() as $account) {
            $refusal = $do($account->id) ?? $refusal;
        }
        return $refusal;
    }

    private function adopt(string $name): ?Refusal
    {
        $id = new AccountId($name);
        try {
            return $this->locked->acquired($id, Locks::account($id), self::LOCK_SECONDS, $this->adoptUnder(...));
        } catch (LeaseLost) {
            return Refusal::busy();
        } catch (NotStored) {
            return Refusal::notStored();
        }
    }

    private function adoptUnder(Account $account, Lease $lease): void
    {
        if ($this->home->isForeign($account)) {
            $this->accounts->put($account->at($account->addresses->movedTo($this->home->address)), $lease);
        }
    }
}
