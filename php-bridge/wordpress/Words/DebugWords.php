<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class DebugWords
{
    public static function version(): string
    {
        return __('Version', 'loupe');
    }

    public static function product(): string
    {
        return __('Product of Instagram', 'loupe');
    }

    public static function api(): string
    {
        return __('Instagram’s API', 'loupe');
    }

    public static function key(): string
    {
        return __('Encryption key', 'loupe');
    }

    public static function noKey(): string
    {
        return __('none outside the database', 'loupe');
    }

    public static function appStored(): string
    {
        return __('App ID and secret stored', 'loupe');
    }

    public static function nextRun(): string
    {
        return __('Next scheduled run', 'loupe');
    }

    public static function runOverdue(): string
    {
        return __('Scheduled run overdue', 'loupe');
    }

    public static function address(): string
    {
        return __('Address that does what is due', 'loupe');
    }

    public static function calls(): string
    {
        return __('Calls to Instagram this hour', 'loupe');
    }

    public static function accountName(string $number): string
    {
        return strtr(
            /* translators: {number}: 1 for the first account, and so on */
            __('Name and id of account {number}', 'loupe'),
            ['{number}' => $number]
        );
    }

    public static function account(string $number): string
    {
        return strtr(
            /* translators: {number}: 1 for the first account, and so on */
            __('Account {number}', 'loupe'),
            ['{number}' => $number]
        );
    }

    public static function yes(): string
    {
        return __('Yes', 'loupe');
    }

    public static function no(): string
    {
        return __('No', 'loupe');
    }
}
