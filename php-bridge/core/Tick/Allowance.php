<?php

declare(strict_types=1);

namespace Loupe\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Feed\Page\Asked;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\Refresh\RefreshPolicy;

/**
 * Whether the server may do by itself what is due: with an account's daily calls at most and with so many an hour, and
 * with half of the site's hour, for which a refresh does not wait. Reading whole lists has a day's calls of its own.
 * Nothing is done for an account that may be here with a copy of its site.
 */
final class Allowance
{
    /** Calls a day that only a refresh may have. */
    private const FOR_REFRESHES = 2;
    /** All others of an account's calls a day: for the feed and the profile. */
    public const FOR_FEED = CallBudget::DAILY - self::FOR_REFRESHES;
    /** Whoever reads a whole list may have a call a day for so many posts, of 100 that one tells, and some to spare. */
    private const POSTS_A_CALL = 80;
    private const SPARE = 3;

    /** Calls a day for posts that pages show alone: one for each, and twice as many to look for others. */
    private const FOR_CHOSEN = 3 * Asked::MOST;

    /** @param int $posts that the site keeps of an account */
    public function __construct(
        private readonly CallBudget $budget,
        private readonly Clock $clock,
        private readonly Home $home,
        private readonly int $posts,
    ) {
    }

    /** Processes that are killed again and again cost a call each. In the end no count holds it back: expired is gone. */
    public function mayRefresh(Account $account): bool
    {
        return !$this->home->isForeign($account)
            && (!RefreshPolicy::canWait($account->life, $this->clock->now())
                || ($this->budget->leftInLastDay($account->id) > 0
                    && $this->budget->heldUntil($account->id) === null));
    }

    /** For the feed and the profile. */
    public function mayAsk(Account $account): bool
    {
        return !$this->home->isForeign($account)
            && $this->callsToSync($account->id) > 0
            && !$this->budget->isHalfSpent();
    }

    /** How many calls a sync may have now. */
    public function callsToSync(string $id): int
    {
        $left = $this->budget->leftInLastDay($id) - self::FOR_REFRESHES;
        return min($left, $this->budget->leftInLastHour($id, CallKind::Usual));
    }

    /** How many calls the reading of a whole list may have now. */
    public function callsToReadOn(string $id): int
    {
        return $this->callsFor($id, CallKind::Deep, intdiv($this->posts, self::POSTS_A_CALL) + self::SPARE);
    }

    /** How many calls may be made now for the posts that pages show alone. */
    public function callsForChosen(string $id): int
    {
        return $this->callsFor($id, CallKind::Chosen, self::FOR_CHOSEN);
    }

    /** @param int $daily what the kind may have a day */
    private function callsFor(string $id, CallKind $kind, int $daily): int
    {
        $left = $daily - $this->budget->otherInLastDay($id, $kind);
        $isHalfSpent = $this->budget->isHalfSpent();
        return $isHalfSpent ? 0 : max(min($left, $this->budget->leftInLastHour($id, $kind)), 0);
    }
}
