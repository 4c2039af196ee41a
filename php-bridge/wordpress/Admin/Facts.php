<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Account\AccountState;
use Loupe\Core\Account\Lifetime;
use Loupe\Core\Graph\AccountType;

/** A summary's facts as labels and sentences, for the page without script. */
final class Facts
{
    public function __construct(private readonly int $now)
    {
    }

    /**
     * @param array<string, mixed> $summary shape: docs/architecture.md, "Account summary"
     * @return array<string, string>
     */
    public function of(array $summary): array
    {
        $facts = [
            __('Account', 'loupe') => self::account($summary),
            __('Followers', 'loupe') => self::number($summary['followers']),
            __('Posts on Instagram', 'loupe') => self::number($summary['posts']),
            __('State', 'loupe') => self::state(AccountState::from($summary['state'])),
            __('Token', 'loupe') => self::token($summary['token']),
            __('Last refresh', 'loupe') => $this->time($summary['refresh']['last']),
            __('Next refresh', 'loupe') => $this->next($summary['refresh']['next']),
            __('Last sync', 'loupe') => $this->time($summary['sync']['last']),
            __('Next sync', 'loupe') => $this->next($summary['sync']['next']),
            __('Posts stored', 'loupe') => self::number($summary['sync']['items']),
            __('Connected on', 'loupe') => self::connected($summary['connected']),
        ];
        foreach (['refresh', 'sync'] as $job) {
            $failure = $summary[$job]['failure'];
            // What the owner has to hear stands above, and is told once.
            if ($failure !== null && $failure['code'] !== ($summary['attention']['code'] ?? null)) {
                $label = $job === 'refresh' ? __('Refresh failed', 'loupe') : __('Sync failed', 'loupe');
                $facts[$label] = (string) $failure['message'];
            }
        }
        return $facts;
    }

    /** @param array<string, mixed> $summary */
    private static function account(array $summary): string
    {
        $kind = match (AccountType::from($summary['account_type'])) {
            AccountType::Business => __('business account', 'loupe'),
            AccountType::Creator => __('creator account', 'loupe'),
            AccountType::Personal => __('personal account', 'loupe'),
            AccountType::Unknown => '',
        };
        return implode(', ', array_filter([(string) $summary['name'], $kind])) ?: __('Unknown', 'loupe');
    }

    /** @param array{at: int, by: string} $connected */
    private static function connected(array $connected): string
    {
        $day = (string) wp_date((string) get_option('date_format'), $connected['at']);
        return $connected['by'] === ''
            ? $day
            /* translators: 1: a day, 2: a user's name */
            : sprintf(__('%1$s, by %2$s', 'loupe'), $day, $connected['by']);
    }

    private static function number(?int $number): string
    {
        return $number === null ? __('Unknown', 'loupe') : number_format_i18n($number);
    }

    private static function state(AccountState $state): string
    {
        return match ($state) {
            AccountState::Connected => __('Connected', 'loupe'),
            AccountState::Waiting => __('Waiting: something failed that usually passes by itself', 'loupe'),
            AccountState::Reconnect => __('Needs a new token: paste one above', 'loupe'),
            AccountState::FixApp => __('Something has to be changed in your app at Meta', 'loupe'),
            AccountState::FixServer => __('Something has to be changed on this site', 'loupe'),
            AccountState::Withdrawn => __('Access was withdrawn on Instagram', 'loupe'),
            AccountState::Elsewhere => __('Paused: say above whether this site has moved or is a copy', 'loupe'),
        };
    }

    /** @param array<string, mixed> $token */
    public static function token(array $token): string
    {
        return match (Lifetime::from($token['lifetime'])) {
            Lifetime::Known => self::daysLeft((int) $token['days_left']),
            Lifetime::PossiblyShort => __('Possibly short-lived: Instagram would not refresh it yet', 'loupe'),
            Lifetime::LongLived => __('Long-lived; the days left are unknown until the first refresh', 'loupe'),
            Lifetime::Assumed => __('Days left unknown until the first refresh', 'loupe'),
            Lifetime::None => __('None: it was removed', 'loupe'),
        };
    }

    private static function daysLeft(int $days): string
    {
        if ($days < 0) {
            return __('Expired', 'loupe');
        }
        /* translators: %s: a number of days */
        return sprintf(_n('%s day left', '%s days left', $days, 'loupe'), number_format_i18n($days));
    }

    /** @param int|null $time null where there is no token to do it with */
    public function next(?int $time): string
    {
        return $time === null ? __('Not planned', 'loupe') : $this->time($time);
    }

    public function time(?int $time): string
    {
        if ($time === null) {
            return __('Never', 'loupe');
        }
        $distance = human_time_diff($time, $this->now);
        return $time > $this->now
            /* translators: %s: a span of time, such as "3 hours" */
            ? sprintf(__('in %s', 'loupe'), $distance)
            /* translators: %s: a span of time, such as "3 hours" */
            : sprintf(__('%s ago', 'loupe'), $distance);
    }
}
