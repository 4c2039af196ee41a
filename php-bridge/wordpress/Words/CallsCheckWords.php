<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class CallsCheckWords
{
    public static function label(): string
    {
        return __('Calls to Instagram', 'loupe');
    }

    public static function thisHour(string $calls, string $most): string
    {
        return strtr(
            /* translators: {calls}: a number of calls, {most}: the most that are allowed */
            __('This hour: {calls} of {most}.', 'loupe'),
            ['{calls}' => $calls, '{most}' => $most]
        );
    }

    public static function lastDay(string $account, string $calls, string $most): string
    {
        return strtr(
            /* translators: {account}: the account's name, {calls}: a number of calls, {most}: a number, at which its updates pause */
            __('{account}: {calls} in the last 24 hours. Scheduled updates of its feed pause at {most}.', 'loupe'),
            ['{account}' => $account, '{calls}' => $calls, '{most}' => $most]
        );
    }

    public static function deep(string $account, string $calls): string
    {
        return strtr(
            /* translators: {account}: the account's name, {calls}: a number of calls */
            __('{account}: {calls} more in the last 24 hours, to read all its posts.', 'loupe'),
            ['{account}' => $account, '{calls}' => $calls]
        );
    }

    public static function held(string $account, string $time): string
    {
        return strtr(
            /* translators: {account}: the account's name, {time}: a date and a time */
            __('{account}: Instagram wants fewer calls. Scheduled updates of its feed pause until {time}.', 'loupe'),
            ['{account}' => $account, '{time}' => $time]
        );
    }

    public static function good(): string
    {
        return __('Loupe asks Instagram far less often than it may', 'loupe');
    }

    public static function halfUsed(): string
    {
        return __('Half of this hour’s calls to Instagram are used', 'loupe');
    }

    public static function halfUsedMeans(): string
    {
        return __('Scheduled updates of feeds pause until the next hour, and the rest is kept for the buttons in the panel. Tokens are refreshed all the same. If this comes again, look for a script that syncs too often, or raise LOUPE_HOURLY_CALLS.', 'loupe');
    }
}
