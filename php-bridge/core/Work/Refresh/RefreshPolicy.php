<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Refresh;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Schedule\Backoff;

/**
 * When a token is to be refreshed. Pure: times in, a time out.
 *
 * Instagram refreshes a token that is at least 24 hours old and not expired
 * (instagram-api: authorisation, documented by Meta). Aiming at a twentieth to
 * a tenth of its life, 3 to 6 days of 60, leaves more than seven weeks for
 * outages, costs a call or two a week, and spreads a host's many sites.
 */
final class RefreshPolicy
{
    /** Before that Instagram refuses; the margin is for clocks that differ. */
    public const FIRST_AFTER = 86400 + self::MARGIN;
    private const MARGIN = 600;
    private const SPREAD_OF_FIRST = 3600;

    /** The next refresh when nothing has failed. */
    public static function next(TokenLife $life, int $seed): int
    {
        $jitter = Backoff::fraction($seed, $life->since);
        $earliest = $life->since + self::FIRST_AFTER;
        if ($life->expiresAt === null) {
            return $earliest + (int) (self::SPREAD_OF_FIRST * $jitter);
        }
        $lifetime = max($life->expiresAt - $life->since, 0);
        return max($earliest, $life->since + (int) ($lifetime * (1 + $jitter) / 20));
    }

    /**
     * The next attempt after a failed one. It never gives up: even an answer
     * that means "reconnect" was sometimes Instagram's own mistake, and a try
     * a day costs nothing.
     *
     * @param int $failures in a row, this one included
     * @param int|null $retryAfter seconds Instagram asked to wait
     */
    public static function afterFailure(TokenLife $life, int $failures, ?int $retryAfter, int $now, int $seed): int
    {
        $delay = Backoff::delay($failures, null, $seed);
        $left = $life->endsBy() - $now;
        if ($left > 0) {
            // Close to the end, try more often rather than less.
            $delay = min($delay, max(Backoff::FIRST, intdiv($left, 4)));
        }
        return $now + max($delay, $retryAfter ?? 0);
    }

    /** Whether a due refresh may wait some hours: half of a known life is left, or the token was just pasted. */
    public static function canWait(TokenLife $life, int $now): bool
    {
        return $life->expiresAt === null
            ? $now - $life->since < 2 * 86400
            : $life->expiresAt - $now > intdiv($life->expiresAt - $life->since, 2);
    }

    /** Whether Instagram would refuse a refresh now because the token is too young, as far as is known. */
    public static function isTooYoung(TokenLife $life, int $now): bool
    {
        $age = $now - $life->since;
        // A token from the future was dated by a clock that was wrong: its age is anybody's guess.
        return $life->lifetime->isKnown() && $age >= 0 && $age < 86400;
    }
}
