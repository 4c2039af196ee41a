<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class DeedWords
{
    public static function subject(string $site): string
    {
        return strtr(
            /* translators: {site}: the site's name */
            __('[{site}] Somebody else changed an Instagram connection', 'loupe'),
            ['{site}' => $site]
        );
    }

    public static function who(string $by, string $before): string
    {
        return strtr(
            /* translators: {by}: a user's name, {before}: a user's name */
            __('Done by: {by}. Set up before by: {before}.', 'loupe'),
            ['{by}' => $by, '{before}' => $before]
        );
    }

    public static function look(): string
    {
        return __('If that was not meant to be, look at it here:', 'loupe');
    }

    public static function tokenReplaced(string $account): string
    {
        return strtr(
            /* translators: {account}: the account's name */
            __('The Instagram account {account} was given another token.', 'loupe'),
            ['{account}' => $account]
        );
    }

    public static function disconnected(string $account): string
    {
        return strtr(
            /* translators: {account}: the account's name */
            __('The Instagram account {account} was disconnected.', 'loupe'),
            ['{account}' => $account]
        );
    }

    public static function appReplaced(string $id): string
    {
        return strtr(
            /* translators: {id}: a number */
            __('App ID and secret were replaced. The ID is {id} now.', 'loupe'),
            ['{id}' => $id]
        );
    }

    public static function appRemoved(): string
    {
        return __('App ID and secret were removed.', 'loupe');
    }

    public static function nobody(): string
    {
        return __('nobody knows (on the command line, perhaps)', 'loupe');
    }
}
