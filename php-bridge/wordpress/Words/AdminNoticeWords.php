<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class AdminNoticeWords
{
    public static function title(string $account): string
    {
        return strtr(
            /* translators: {account}: the account's name */
            __('The Instagram feed of {account}', 'loupe'),
            ['{account}' => $account]
        );
    }

    public static function dismiss(): string
    {
        return __('Dismiss this notice', 'loupe');
    }
}
