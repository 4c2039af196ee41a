<?php

declare(strict_types=1);

namespace Loupe\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\Clock;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What could have been done long ago, so that nothing seems to call the tick:
 * whoever comes by, staff or a visitor, has to see to it that it is done.
 * What waits for calls is not overdue, however late it is.
 */
final class Overdue
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Allowance $allowance,
        private readonly Clock $clock,
    ) {
    }

    /** Whether something is lost by waiting longer: a token expires, or an account that should be gone is kept. */
    public function isAnythingPressing(): bool
    {
        foreach ($this->accounts->all() as $account) {
            if ($this->isPressing($account)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything waits at all: that, or a feed. */
    public function isAnything(): bool
    {
        foreach ($this->accounts->all() as $account) {
            if ($this->isPressing($account) || $this->isFeedOverdue($account)) {
                return true;
            }
        }
        return false;
    }

    private function isPressing(Account $account): bool
    {
        $now = $this->clock->now();
        return self::isEndLate($account, $now)
            || (self::isRefreshLate($account, $now) && $this->allowance->mayRefresh($account));
    }

    private function isFeedOverdue(Account $account): bool
    {
        return self::isFeedLate($account, $this->feeds->get($account->id), $this->clock->now())
            && $this->allowance->mayAsk($account);
    }

    private static function isEndLate(Account $account, int $now): bool
    {
        return $account->withdrawal?->isLate($now, Job::GRACE) ?? false;
    }

    private static function isRefreshLate(Account $account, int $now): bool
    {
        return $account->hasToken() && $account->refresh->isLate($now, Job::GRACE);
    }

    private static function isFeedLate(Account $account, ?StoredFeed $feed, int $now): bool
    {
        return $account->hasToken() && ($feed?->isLate($now) ?? true);
    }
}
