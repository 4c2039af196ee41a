<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class DetailsWords
{
    public static function account(): string
    {
        return __('Account', 'loupe');
    }

    public static function followers(): string
    {
        return __('Followers', 'loupe');
    }

    public static function following(): string
    {
        /* translators: How many accounts this one follows */
        return __('Following', 'loupe');
    }

    public static function postsOnInstagram(): string
    {
        return __('Posts on Instagram', 'loupe');
    }

    public static function state(): string
    {
        return __('State', 'loupe');
    }

    public static function token(): string
    {
        return __('Token', 'loupe');
    }

    public static function lastRefresh(): string
    {
        return __('Last refresh', 'loupe');
    }

    public static function nextRefresh(): string
    {
        return __('Next refresh', 'loupe');
    }

    public static function lastSync(): string
    {
        return __('Last sync', 'loupe');
    }

    public static function nextSync(): string
    {
        return __('Next sync', 'loupe');
    }

    public static function postsStored(): string
    {
        return __('Posts stored', 'loupe');
    }

    public static function postsRead(string $stored, string $read, string $all): string
    {
        return strtr(
            /* translators: {stored}: how many posts are stored, {read}: how many posts have been read of the account's list, {all}: how many it has */
            __('{stored} ({read} of {all} read so far)', 'loupe'),
            ['{stored}' => $stored, '{read}' => $read, '{all}' => $all]
        );
    }

    public static function connectedOn(): string
    {
        return __('Connected on', 'loupe');
    }

    public static function refreshFailed(): string
    {
        return __('Refresh failed', 'loupe');
    }

    public static function syncFailed(): string
    {
        return __('Sync failed', 'loupe');
    }

    public static function businessAccount(): string
    {
        return __('business account', 'loupe');
    }

    public static function creatorAccount(): string
    {
        return __('creator account', 'loupe');
    }

    public static function personalAccount(): string
    {
        return __('personal account', 'loupe');
    }

    public static function unknown(): string
    {
        return __('Unknown', 'loupe');
    }

    public static function dayAndPerson(string $day, string $person): string
    {
        return strtr(
            /* translators: {day}: a day, {person}: a user's name */
            __('{day}, by {person}', 'loupe'),
            ['{day}' => $day, '{person}' => $person]
        );
    }

    public static function notPlanned(): string
    {
        return __('Not planned', 'loupe');
    }

    public static function dueNow(): string
    {
        /* translators: When the next refresh or sync is: it waits for the site's next tick. */
        return __('due now', 'loupe');
    }

    public static function never(): string
    {
        return __('Never', 'loupe');
    }

    public static function timeAhead(string $span): string
    {
        return strtr(
            /* translators: {span}: a span of time, such as "3 hours" */
            __('in {span}', 'loupe'),
            ['{span}' => $span]
        );
    }

    public static function timeAgo(string $span): string
    {
        return strtr(
            /* translators: {span}: a span of time, such as "3 hours" */
            __('{span} ago', 'loupe'),
            ['{span}' => $span]
        );
    }
}
