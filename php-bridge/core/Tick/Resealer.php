<?php

declare(strict_types=1);

namespace Loupe\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\LockedAccounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Value\AccountId;

/**
 * Seals anew what an older key or an older version has sealed. Each record is
 * replaced in one write while nobody else may write it: whatever interrupts
 * this, each secret can be opened all the time, and the next run does the rest.
 */
final class Resealer
{
    private const LOCK_SECONDS = 60;

    /** @param \Closure(): void $whenBound called where nothing is stored that is bound to no site */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Tokens $tokens,
        private readonly AppRepository $app,
        private readonly LockedAccounts $locked,
        private readonly Clock $clock,
        private readonly \Closure $whenBound,
    ) {
    }

    /** Writes nothing where nothing is to be sealed anew. */
    public function run(): void
    {
        try {
            foreach ($this->accounts->all() as $account) {
                if ($this->tokens->isStale($account)) {
                    $this->resealToken(new AccountId($account->id));
                }
            }
            $this->app->reseal();
            if ($this->isAllBound()) {
                ($this->whenBound)();
            }
        } catch (NotStored) {
            // The old ones are still there, and can be opened.
            return;
        }
    }

    private function resealToken(AccountId $id): void
    {
        try {
            $this->locked->acquired($id, Locks::account($id), self::LOCK_SECONDS, $this->resealUnder(...));
        } catch (LeaseLost) {
            // Whoever has it now has written a token of their own.
            return;
        }
    }

    private function resealUnder(Account $account, Lease $lease): void
    {
        if (!$this->tokens->isStale($account)) {
            return;
        }
        $sealed = $this->tokens->resealed($account);
        // A refresh that failed for want of the key that is named again need not wait.
        $refresh = $account->refresh->failure?->code === FailureCode::KeyChanged
            ? $account->refresh->anew($this->clock->now())
            : $account->refresh;
        $this->accounts->put($account->withToken($sealed, $account->life, $refresh), $lease);
    }

    /** @throws NotStored */
    private function isAllBound(): bool
    {
        foreach ($this->accounts->ids() as $id) {
            $account = $this->accounts->fresh($id);
            if ($account !== null && $account->hasToken() && !$account->isTokenLost() && !Tokens::isBound($account)) {
                return false;
            }
        }
        return $this->app->isBound();
    }
}
