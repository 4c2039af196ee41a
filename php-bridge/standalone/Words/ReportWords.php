<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

final class ReportWords
{
    public static function noAccount(): string
    {
        return 'No account is connected. Connect one: php loupe.php connect';
    }

    public static function neverRan(): string
    {
        return 'Neither sync nor refresh has run yet: is the line for cron in place?';
    }

    public static function lastRun(string $time): string
    {
        return strtr(
            'Sync or refresh last ran on {time}.',
            ['{time}' => $time]
        );
    }

    public static function picturesMissing(string $folder): string
    {
        return strtr(
            'Posts without a picture show their description, and it is tried again later each time; sync --force does so at once. Instagram itself gives none of some posts, such as those with protected music. If it is more than these, look whether this server may fetch from Instagram\'s media hosts (*.cdninstagram.com and *.fbcdn.net; others only if media_hosts in the settings names them), and whether this user may write into {folder} and every folder in it.',
            ['{folder}' => $folder]
        );
    }

    public static function account(string $account, string $state, string $posts, string $token): string
    {
        return strtr(
            '{account}: {state}, {posts}, token: {token}.',
            ['{account}' => $account, '{state}' => $state, '{posts}' => $posts, '{token}' => $token]
        );
    }

    public static function posts(int $posts): string
    {
        return strtr(
            $posts === 1 ? '{posts} post' : '{posts} posts',
            ['{posts}' => (string) $posts]
        );
    }

    public static function postsRead(string $posts, string $read, string $all): string
    {
        return strtr(
            '{posts} ({read} of {all} read so far)',
            ['{posts}' => $posts, '{read}' => $read, '{all}' => $all]
        );
    }

    public static function withoutPicture(string $posts, string $missing): string
    {
        return strtr(
            '{posts} ({missing} without a picture)',
            ['{posts}' => $posts, '{missing}' => $missing]
        );
    }

    public static function pictures(string $account, string $missing, string $damaged, string $superfluous, string $strange, string $pending, string $films): string
    {
        return strtr(
            '{account}: {missing} missing, {damaged} damaged, {superfluous} superfluous, {strange} strange, {pending} pending, {films} films pending',
            ['{account}' => $account, '{missing}' => $missing, '{damaged}' => $damaged, '{superfluous}' => $superfluous, '{strange}' => $strange, '{pending}' => $pending, '{films}' => $films]
        );
    }

    public static function connected(): string
    {
        return 'connected';
    }

    public static function waiting(): string
    {
        return 'trying again by itself';
    }

    public static function fixApp(): string
    {
        return 'something is to be set at Meta';
    }

    public static function fixServer(): string
    {
        return 'something is to be set on this server';
    }

    public static function reconnect(): string
    {
        return 'needs a new token';
    }

    public static function withdrawn(): string
    {
        return 'access was withdrawn';
    }

    public static function elsewhere(): string
    {
        return 'paused: connected at another address';
    }

    public static function longLived(): string
    {
        return 'long-lived, its days left are not known yet';
    }

    public static function possiblyShort(): string
    {
        return 'could not be refreshed yet, it may be one of an hour';
    }

    public static function assumed(): string
    {
        return 'of unknown age, taken to be long-lived';
    }

    public static function noToken(): string
    {
        return 'none, it was removed';
    }

    public static function expired(string $time): string
    {
        return strtr(
            'expired on {time}',
            ['{time}' => $time]
        );
    }

    public static function daysLeft(int $days, string $time): string
    {
        return strtr(
            $days === 1 ? '{days} day left, until {time}' : '{days} days left, until {time}',
            ['{days}' => (string) $days, '{time}' => $time]
        );
    }

    public static function neverYet(): string
    {
        return 'never yet';
    }

    public static function last(string $time): string
    {
        return strtr(
            'last {time}',
            ['{time}' => $time]
        );
    }

    public static function nonePlanned(): string
    {
        return 'none planned';
    }

    public static function next(string $time): string
    {
        return strtr(
            'next {time}',
            ['{time}' => $time]
        );
    }
}
