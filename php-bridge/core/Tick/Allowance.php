<?php

declare(strict_types=1);

namespace Loupe\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\Refresh\RefreshPolicy;

/**
 * Whether the server may do by itself what is due: with an account's daily calls at most, and with half of the hour's,
 * for which a refresh does not wait. Nothing is done for an account that may be here with a copy of its site.
 */
final class Allowance
{
    /** Calls a day that only a refresh may have. */
    private const FOR_REFRESHES = 2;
    /** All others of an account's calls a day: for the feed and the profile. */
    public const FOR_FEED = CallBudget::DAILY - self::FOR_REFRESHES;

    public function __construct(
        private readonly CallBudget $budget,
        private readonly Clock $clock,
        private readonly Home $home,
    ) {
    }

    /** Processes that are killed again and again cost a call each. In the end no count holds it back: expired is gone. */
    public function mayRefresh(Account $account): bool
    {
        return !$this->home->isForeign($account)
            && (!RefreshPolicy::canWait($account->life, $this->clock->now())
                || $this->budget->leftInLastDay($account->id) > 0);
    }

    /** For the feed and the profile. */
    public function mayAsk(Account $account): bool
    {
        return !$this->home->isForeign($account)
            && $this->callsToSync($account->id) > 0
            && !$this->budget->isHalfSpent();
    }

    /** How many of today's calls a sync may have. */
    public function callsToSync(string $id): int
    {
        return $this->budget->leftInLastDay($id) - self::FOR_REFRESHES;
    }
}
