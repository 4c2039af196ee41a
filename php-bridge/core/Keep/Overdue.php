<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Account;
use Loupe\Core\Sync\StoredFeed;

/**
 * What has waited so long that nothing seems to call the tick: whoever comes
 * by, staff or a visitor, has to see to it that it is done. Times are Unix
 * seconds.
 */
final class Overdue
{
    /** Seconds that a job may wait for the hourly tick, which may itself be late. */
    public const GRACE = 7200;

    /** Whether something is lost by waiting longer: a token expires, or an account that should be gone is kept. */
    public static function isPressing(Account $account, int $now): bool
    {
        return $account->withdrawal?->isLate($now, self::GRACE)
            || ($account->hasToken() && $account->refresh->isLate($now, self::GRACE));
    }

    /** Whether anything of the account waits: that, or its feed. */
    public static function isAnything(Account $account, ?StoredFeed $feed, int $now): bool
    {
        return self::isPressing($account, $now)
            || ($account->hasToken() && ($feed?->sync->isLate($now, self::GRACE) ?? true));
    }
}
