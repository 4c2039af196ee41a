<?php

declare(strict_types=1);

namespace Loupe\Core\Work;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\LockedAccounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\Notifier;
use Loupe\Core\Work\State\AnnouncedFeeds;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What an answer of Instagram means beyond the job that asked: access that was
 * withdrawn, and what the owner has to hear. Each step makes stored things fit
 * what is known, so one that was interrupted is made up for by the next answer.
 */
final class Reconciler
{
    /** Long enough for a slow mail server. */
    private const LOCK_SECONDS = 120;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly PictureFiles $files,
        private readonly Notifier $notifier,
        private readonly AnnouncedFeeds $announced,
        private readonly LockedAccounts $locked,
        private readonly Lock $lock,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param Account $asked the one that a job asked for; what it heard says nothing of a later connection
     * @param object $outcome of the job: a Failure, a Refusal (which says nothing of Instagram), or what it brought
     */
    public function afterAnswer(Account $asked, object $outcome): void
    {
        if ($outcome instanceof Refusal) {
            return;
        }
        $this->fit($asked->id, fn (Account $account): ?Withdrawal => $account->connectedAt === $asked->connectedAt
            ? $this->withdrawal($account, $outcome)
            : $account->withdrawal);
        $this->reconcile($asked->id);
    }

    /**
     * Meta's deauthorise call: the token goes, and the feed is hidden at once.
     *
     * @return Refusal|null null when the token is gone
     */
    public function deauthorised(string $id): ?Refusal
    {
        try {
            // A refresh or sync that is under way has nothing to write any more.
            $account = new AccountId($id);
            $this->locked->seized($account, Locks::account($account), self::LOCK_SECONDS, $this->changing(
                fn (Account $account): Account => $account->withoutToken($this->clock->now())
            ));
            $this->lock->revoke(Locks::sync($account));
        } catch (LeaseLost | NotStored) {
            return Refusal::notStored();
        }
        $this->reconcile($id);
        return null;
    }

    /** Makes feed and alerts fit the account: for what was interrupted, also where no answer comes any more. */
    public function reconcile(string $id): void
    {
        $now = $this->clock->now();
        $this->fit($id, static fn (Account $account): ?Withdrawal => $account->withdrawal?->notAfter($now));
        $this->showOrHide($id);
        $this->tell($id);
    }

    /** @param callable(Account): ?Withdrawal $withdrawal what it has to be */
    private function fit(string $id, callable $withdrawal): void
    {
        try {
            $account = $this->accounts->fresh($id);
        } catch (NotStored) {
            // The next answer makes up for it.
            return;
        }
        if ($account !== null && $withdrawal($account) != $account->withdrawal) {
            $this->change($id, static fn (Account $account): Account
                => $account->withWithdrawal($withdrawal($account)));
        }
    }

    private function withdrawal(Account $account, object $outcome): ?Withdrawal
    {
        $now = $this->clock->now();
        return match (true) {
            // An answer from before Meta's call says nothing of what came after.
            !$outcome instanceof Failure => $account->hasToken() ? null : $account->withdrawal,
            $outcome->code !== FailureCode::Withdrawn => $account->withdrawal,
            default => $account->withdrawal?->seenAgain($now) ?? Withdrawal::seen($now),
        };
    }

    private function showOrHide(string $id): void
    {
        try {
            $isHidden = self::isToBeHidden($this->accounts->fresh($id));
            $feed = $this->feeds->fresh($id);
            // Of what is hidden already some pictures may not be.
            $isLeft = $isHidden && $this->files->paths($id) !== [];
            if (!$isLeft && ($feed === null || $feed->isHidden === $isHidden)) {
                return;
            }
            $account = new AccountId($id);
            $lock = Locks::sync($account);
            $this->locked->acquired($account, $lock, self::LOCK_SECONDS, $this->showOrHideUnder(...));
        } catch (LeaseLost | NotStored) {
            // The next answer makes up for it.
            return;
        }
    }

    /** No page is to name pictures that are away: they go after the feed, and come before it. */
    private function showOrHideUnder(Account $account, Lease $lease): void
    {
        $id = $account->id;
        $isHidden = self::isToBeHidden($account);
        $isHidden || $this->files->show($id);
        $feed = $this->feeds->fresh($id);
        if ($feed !== null && $feed->isHidden !== $isHidden) {
            $this->announced->put($account, $feed, $feed->withHidden($isHidden), $lease);
        }
        $isHidden && $this->files->hide($id);
    }

    private static function isToBeHidden(?Account $account): bool
    {
        return $account?->withdrawal?->isConfirmed() ?? false;
    }

    /** Each alert once; all is forgotten when all is well again. */
    private function tell(string $id): void
    {
        try {
            // Not what is remembered, which may be a read that failed: an account without its record is told of.
            $account = $this->accounts->fresh($id);
            $feed = $this->feeds->fresh($id) ?? StoredFeed::empty($this->clock->now());
        } catch (NotStored) {
            // The next answer makes up for it.
            return;
        }
        $alert = $account === null ? null : Alert::of($account, $feed, $this->clock->now());
        $isWell = $alert === null && $account?->refresh->failures === 0 && $feed->sync->failures === 0;
        if ($isWell && $account->alerted !== []) {
            $this->change($id, static fn (Account $account): Account => $account->withAlerted([]));
        }
        if ($alert !== null && !$alert->wasTold($account)) {
            $this->change($id, fn (Account $account): Account
                => $alert->wasTold($account) || !$this->notifier->notify($account, $alert)
                    ? $account
                    : $account->withAlerted([...$account->alerted, $alert->key]));
        }
    }

    /** @param callable(Account): Account $change without an effect where it gives back what it got */
    private function change(string $id, callable $change): void
    {
        try {
            $account = new AccountId($id);
            $lock = Locks::account($account);
            $this->locked->acquired($account, $lock, self::LOCK_SECONDS, $this->changing($change));
        } catch (LeaseLost | NotStored) {
            // The next answer makes up for it.
            return;
        }
    }

    /**
     * @param callable(Account): Account $change
     * @return \Closure(Account, Lease): void
     */
    private function changing(callable $change): \Closure
    {
        return function (Account $old, Lease $lease) use ($change): void {
            $new = $change($old);
            if ($new != $old) {
                $this->accounts->put($new, $lease);
            }
        };
    }
}
