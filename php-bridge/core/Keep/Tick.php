<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\Clock;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\FeedSync;

/** What the server does by itself: what is due, with half of the hour's calls and an account's daily ones at most. */
final class Tick
{
    /** Seconds after which nothing more is begun; the rest waits for the next tick. */
    private const TIME = 60.0;

    /** Calls a day that only a refresh may have. */
    private const FOR_REFRESHES = 2;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Refresher $refresher,
        private readonly FeedSync $feedSync,
        private readonly Profile $profile,
        private readonly Disconnector $disconnector,
        private readonly Consequences $consequences,
        private readonly CallBudget $budget,
        private readonly Clock $clock,
    ) {
    }

    public function run(): void
    {
        $this->disconnector->finish();
        $this->settleWithdrawn();
        $this->do([
            [$this->refreshIsDue(...), $this->refresher->refreshIfDue(...)],
            [$this->syncIsDue(...), fn (string $id) => $this->feedSync->sync($id, $this->callsToSync($id))],
            [$this->profileIsDue(...), $this->profile->update(...)],
        ]);
    }

    /** What must not wait for cron however long it does not run: refreshes, and the end of withdrawn accounts. */
    public function refreshLate(): void
    {
        $this->settleWithdrawn();
        $this->do([[$this->refreshIsDue(...), $this->refresher->refreshIfDue(...)]]);
    }

    /** @param list<array{callable(string): bool, callable(string): mixed}> $work most urgent first */
    private function do(array $work): void
    {
        $started = $this->clock->stopwatch();
        foreach ($work as [$isDue, $do]) {
            foreach ($this->accounts->ids() as $id) {
                if ($this->clock->stopwatch() - $started > self::TIME) {
                    return;
                }
                if ($isDue($id)) {
                    $do($id);
                }
            }
        }
    }

    /** Whether something can be done already, such as pictures that a sync had no time left to copy. */
    public function isDue(): bool
    {
        foreach ($this->accounts->ids() as $id) {
            if ($this->refreshIsDue($id) || $this->syncIsDue($id)) {
                return true;
            }
        }
        return false;
    }

    private function settleWithdrawn(): void
    {
        $isDoomed = fn (Account $account): bool
            => ($account->withdrawal?->deleteAt() ?? PHP_INT_MAX) <= $this->clock->now();
        foreach ($this->accounts->all() as $account) {
            if ($isDoomed($account)) {
                // Unless it was connected anew since.
                $this->disconnector->disconnect($account->id, $isDoomed);
            } elseif ($account->withdrawal !== null) {
                $this->consequences->settle($account->id);
            }
        }
    }

    private function refreshIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $account->refresh->isDue($this->clock->now())
            && $this->mayRefresh($account);
    }

    private function syncIsDue(string $id): bool
    {
        return ($this->accounts->get($id)?->hasToken() ?? false)
            && ($this->feeds->get($id)?->sync->isDue($this->clock->now()) ?? true)
            && $this->mayAsk($id);
    }

    private function profileIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $this->profile->isDue($account)
            && $this->mayAsk($id);
    }

    /** Processes that are killed again and again cost a call each. In the end no count holds it back: expired is gone. */
    private function mayRefresh(Account $account): bool
    {
        return !RefreshPolicy::canWait($account->life, $this->clock->now())
            || $this->budget->leftToday($account->id) > 0;
    }

    private function mayAsk(string $id): bool
    {
        return $this->callsToSync($id) > 0 && !$this->budget->isHalfSpent();
    }

    private function callsToSync(string $id): int
    {
        return $this->budget->leftToday($id) - self::FOR_REFRESHES;
    }
}
