<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class RefreshCheckWords
{
    public static function label(): string
    {
        return __('Refreshes of Instagram tokens', 'loupe');
    }

    public static function failed(): string
    {
        return __('The last refresh of an Instagram token failed', 'loupe');
    }

    public static function good(): string
    {
        return __('Refreshes of Instagram tokens work', 'loupe');
    }

    public static function times(string $account, string $last, string $next): string
    {
        return strtr(
            /* translators: {account}: the account's name, {last}: such as "3 hours ago", "Never", {next}: "in 4 days", "Not planned" */
            __('{account}: last refresh: {last}; next refresh: {next}', 'loupe'),
            ['{account}' => $account, '{last}' => $last, '{next}' => $next]
        );
    }
}
