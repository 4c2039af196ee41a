<?php

declare(strict_types=1);

namespace Loupe\Core\Schedule;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Alert\Consequences;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Port\Clock;
use Loupe\Core\Refresh\Refresher;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\FeedSync;
use Loupe\Core\Sync\Profile;

/** What the server does by itself: what is due, and may be done now. */
final class Tick
{
    /** Seconds after which nothing more is begun; the rest waits for the next tick. */
    private const TIME = 60.0;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Refresher $refresher,
        private readonly FeedSync $feedSync,
        private readonly Profile $profile,
        private readonly Disconnector $disconnector,
        private readonly Consequences $consequences,
        private readonly Allowance $allowance,
        private readonly Clock $clock,
    ) {
    }

    public function run(): void
    {
        $this->disconnector->finish();
        $this->settleWithdrawn();
        $this->do([
            [$this->refreshIsDue(...), $this->refresher->refreshIfDue(...)],
            [$this->syncIsDue(...), fn (string $id) => $this->feedSync->sync($id, $this->allowance->callsToSync($id))],
            [$this->profileIsDue(...), $this->profile->update(...)],
        ]);
    }

    public function refreshDue(): void
    {
        $this->do([[$this->refreshIsDue(...), $this->refresher->refreshIfDue(...)]]);
    }

    /** Makes feeds and alerts fit what is known of withdrawn accounts, and deletes those whose time is over. */
    public function settleWithdrawn(): void
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

    /**
     * @param list<array{callable(string): bool, callable(string): mixed}> $work most urgent first
     * @throws \Throwable what one account's work ran into, once the others' is done
     */
    private function do(array $work): void
    {
        $started = $this->clock->stopwatch();
        $fault = null;
        foreach ($work as [$isDue, $do]) {
            foreach ($this->accounts->ids() as $id) {
                if ($this->clock->stopwatch() - $started > self::TIME) {
                    break 2;
                }
                try {
                    $isDue($id) && $do($id);
                } catch (\Throwable $thrown) {
                    $fault ??= $thrown;
                }
            }
        }
        if ($fault !== null) {
            throw $fault;
        }
    }

    private function refreshIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $account->refresh->isDue($this->clock->now())
            && $this->allowance->mayRefresh($account);
    }

    private function syncIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && ($this->feeds->get($id)?->sync->isDue($this->clock->now()) ?? true)
            && $this->allowance->mayAsk($account);
    }

    private function profileIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $this->profile->isDue($account)
            && $this->allowance->mayAsk($account);
    }
}
