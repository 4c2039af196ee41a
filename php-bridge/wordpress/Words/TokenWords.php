<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class TokenWords
{
    public static function possiblyShort(): string
    {
        return __('Possibly short-lived: Instagram would not refresh it yet', 'loupe');
    }

    public static function longLived(): string
    {
        return __('Long-lived; the days left are unknown until the first refresh', 'loupe');
    }

    public static function assumed(): string
    {
        return __('Days left unknown until the first refresh', 'loupe');
    }

    public static function none(): string
    {
        return __('None: it was removed', 'loupe');
    }

    public static function expired(): string
    {
        return __('Expired', 'loupe');
    }

    public static function daysLeft(int $days): string
    {
        return strtr(
            /* translators: {days}: a number of days */
            _n('{days} day left', '{days} days left', $days, 'loupe'),
            ['{days}' => number_format_i18n($days)]
        );
    }
}
