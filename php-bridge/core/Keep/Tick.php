<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\Clock;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\FeedSync;

/** What the server does by itself: what is due, with half of the hour's calls at most. */
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
        private readonly CallBudget $budget,
        private readonly Clock $clock,
    ) {
    }

    /** Refreshes come first: a feed can wait, an expired token is gone. */
    public function run(): void
    {
        $started = $this->clock->stopwatch();
        $work = [
            [$this->refreshIsDue(...), $this->refresher->refresh(...)],
            [$this->syncIsDue(...), $this->feedSync->sync(...)],
            [$this->profileIsDue(...), $this->profile->update(...)],
        ];
        foreach ($work as [$isDue, $do]) {
            foreach ($this->accounts->ids() as $id) {
                if ($this->clock->stopwatch() - $started > self::TIME || $this->budget->isHalfSpent()) {
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
        if ($this->budget->isHalfSpent()) {
            return false;
        }
        foreach ($this->accounts->ids() as $id) {
            if ($this->refreshIsDue($id) || $this->syncIsDue($id)) {
                return true;
            }
        }
        return false;
    }

    private function refreshIsDue(string $id): bool
    {
        return $this->accounts->get($id)?->refresh->isDue($this->clock->now()) ?? false;
    }

    private function syncIsDue(string $id): bool
    {
        return $this->feeds->get($id)?->sync->isDue($this->clock->now()) ?? true;
    }

    private function profileIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return $account !== null && $this->profile->isDue($account);
    }
}
