<?php

declare(strict_types=1);

namespace Loupe\Core\Work;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\LockedAccounts;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;

/** Work for one account that one at a time may do, on what is stored by then, and what comes of its outcome. */
final class LockedJob
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly PictureFiles $files,
        private readonly CallBudget $budget,
        private readonly Reconciler $reconciler,
        private readonly LockedAccounts $locked,
        private readonly Home $home,
    ) {
    }

    /**
     * @template T of object
     * @param string $name of the account, as whoever asks calls it: a lock is left of those alone that are connected
     * @param callable(AccountId): string $lock of what the work writes, out of Locks
     * @param int $seconds longer than the work's own timeouts together, so that a slow owner is not overtaken
     * @param callable(Account, Lease): T $work
     * @return T|Refusal
     */
    public function run(string $name, callable $lock, int $seconds, callable $work): object
    {
        $id = AccountId::read($name);
        if ($id === null || !in_array($name, $this->accounts->ids(), true)) {
            return Refusal::noAccount();
        }
        $atHome = fn (Account $account, Lease $lease): array => [$account, $this->home->isForeign($account)
            ? Refusal::elsewhere($account->addresses->text(), $this->home->address)
            : $work($this->home->adopt($account), $lease)];
        try {
            try {
                $done = $this->locked->acquired($id, $lock($id), $seconds, $atHome);
            } catch (LeaseLost) {
                return $this->overtaken($id->digits);
            }
        } catch (NotStored) {
            return Refusal::notStored();
        }
        if (!is_array($done)) {
            // It went since it was listed, or somebody else is at it.
            return $done ?? Refusal::noAccount();
        }
        [$account, $outcome] = $done;
        $this->reconciler->afterAnswer($account, $outcome);
        return $outcome;
    }

    /** Somebody saved another token meanwhile; or disconnected, and what this left behind since goes too. */
    private function overtaken(string $id): Refusal
    {
        if ($this->accounts->isConnected($id)) {
            return Refusal::busy();
        }
        $this->budget->forget($id);
        $this->files->deleteAll($id);
        return Refusal::noAccount();
    }
}
