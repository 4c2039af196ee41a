<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class CronCheckWords
{
    public static function label(): string
    {
        return __('Scheduled updates of Instagram feeds', 'loupe');
    }

    public static function notNeeded(): string
    {
        return __('No scheduled task is needed', 'loupe');
    }

    public static function whenNeeded(): string
    {
        return __('It is set up when an Instagram account is connected.', 'loupe');
    }

    public static function good(): string
    {
        return __('WordPress’s scheduled tasks look after the Instagram feeds', 'loupe');
    }

    public static function workUndone(): string
    {
        return __('WordPress’s scheduled tasks leave work on Instagram feeds undone', 'loupe');
    }

    public static function workUndoneMeans(): string
    {
        return __('They run on time, but something has waited for two hours or longer. If the next run does not do it either, runs stop before their end, or the database does not store what they write: look into PHP’s error log, or ask your host to.', 'loupe');
    }

    public static function doneWithout(): string
    {
        return __('The Instagram feeds get by without WordPress’s scheduled tasks', 'loupe');
    }

    public static function doneWithoutMeans(): string
    {
        return __('Nothing is overdue all the same: what could be done was done by other requests.', 'loupe');
    }

    public static function removalWaits(): string
    {
        return __('WordPress’s scheduled tasks do not run, so the removal of an Instagram account waits', 'loupe');
    }

    public static function removalWaitsMeans(): string
    {
        return __('What is left of the account is removed with the next run.', 'loupe');
    }

    public static function waitsForVisitors(): string
    {
        return __('WordPress’s scheduled tasks do not run, so Instagram feeds wait for visitors', 'loupe');
    }

    public static function waitsForVisitorsMeans(): string
    {
        return __('The site asks itself to do what is due when somebody visits a page with a feed.', 'loupe');
    }

    public static function nothingRuns(): string
    {
        return __('Nothing keeps the Instagram feeds fresh', 'loupe');
    }

    public static function nothingRunsMeans(): string
    {
        return __('WordPress’s scheduled tasks do not run, and the site cannot call itself either. Tokens are refreshed only while somebody works in wp-admin, and a token that nobody refreshes for 60 days expires.', 'loupe');
    }

    public static function answer(string $answer): string
    {
        return strtr(
            /* translators: {answer}: a technical reason, such as "HTTP 401" */
            __('What comes back is: {answer}.', 'loupe'),
            ['{answer}' => $answer]
        );
    }

    public static function todo(): string
    {
        return __('Have your host’s cron or an uptime monitor call this address every 15 minutes. It needs no login, and it only does what is due:', 'loupe');
    }

    public static function noRun(): string
    {
        return __('No run is planned.', 'loupe');
    }

    public static function nextRun(string $span): string
    {
        return strtr(
            /* translators: {span}: a span of time, such as "20 minutes" */
            __('The next run is planned in {span}.', 'loupe'),
            ['{span}' => $span]
        );
    }

    public static function lateRun(string $span): string
    {
        return strtr(
            /* translators: {span}: a span of time, such as "3 days" */
            __('The next run was due {span} ago.', 'loupe'),
            ['{span}' => $span]
        );
    }
}
