<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

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
            __('State', 'loupe') => self::state($summary['state']),
            __('Token', 'loupe') => self::token($summary['token']),
            __('Last refresh', 'loupe') => $this->time($summary['refresh']['last']),
            __('Next refresh', 'loupe') => $this->time($summary['refresh']['next']),
            __('Last sync', 'loupe') => $this->time($summary['sync']['last']),
            __('Next sync', 'loupe') => $this->time($summary['sync']['next']),
            __('Posts stored', 'loupe') => self::number($summary['sync']['items']),
        ];
        foreach (['refresh', 'sync'] as $job) {
            $failure = $summary[$job]['failure'];
            if ($failure !== null) {
                $label = $job === 'refresh' ? __('Refresh failed', 'loupe') : __('Sync failed', 'loupe');
                $facts[$label] = (string) $failure['message'];
            }
        }
        return $facts;
    }

    /** @param array<string, mixed> $summary */
    private static function account(array $summary): string
    {
        $kind = match ($summary['account_type']) {
            'business' => __('business account', 'loupe'),
            'creator' => __('creator account', 'loupe'),
            'personal' => __('personal account', 'loupe'),
            default => '',
        };
        return implode(', ', array_filter([(string) $summary['name'], $kind])) ?: __('Unknown', 'loupe');
    }

    private static function number(?int $number): string
    {
        return $number === null ? __('Unknown', 'loupe') : number_format_i18n($number);
    }

    private static function state(string $state): string
    {
        return match ($state) {
            'connected' => __('Connected', 'loupe'),
            'waiting' => __('Waiting: something failed that usually passes by itself', 'loupe'),
            'reconnect' => __('Needs a new token: paste one above', 'loupe'),
            'fix_app' => __('Something has to be changed in your app at Meta', 'loupe'),
            'withdrawn' => __('Access was withdrawn on Instagram', 'loupe'),
            default => $state,
        };
    }

    /** @param array<string, mixed> $token */
    public static function token(array $token): string
    {
        if ($token['days_left'] !== null && $token['days_left'] < 0) {
            return __('Expired', 'loupe');
        }
        if ($token['days_left'] !== null) {
            return sprintf(
                /* translators: %s: a number of days */
                _n('%s day left', '%s days left', (int) $token['days_left'], 'loupe'),
                number_format_i18n((int) $token['days_left'])
            );
        }
        return match ($token['lifetime']) {
            'possibly_short' => __('Possibly short-lived: Instagram would not refresh it yet', 'loupe'),
            'long_lived' => __('Long-lived; the days left are unknown until the first refresh', 'loupe'),
            default => __('Days left unknown until the first refresh', 'loupe'),
        };
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
