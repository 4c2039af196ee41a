<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class AuthorisationWords
{
    public static function notBegun(): string
    {
        return __('Nothing was connected. This authorisation was not begun by you on this site, or it was begun more than ten minutes ago, or it was used already. Press “Connect an account” again.', 'loupe');
    }

    public static function notAllowed(): string
    {
        return __('You are logged in, but you are not allowed to manage the connected accounts. Nothing was connected. Ask an administrator of this site.', 'loupe');
    }

    public static function notLoggedIn(): string
    {
        return __('Nobody is logged in to this site in this browser, so nothing was connected. Log in, and press “Connect an account” again.', 'loupe');
    }

    public static function notConnected(): string
    {
        return __('Not connected', 'loupe');
    }

    public static function toFrontPage(): string
    {
        return __('To the front page', 'loupe');
    }

    public static function logIn(): string
    {
        return __('Log in', 'loupe');
    }

    public static function noCode(): string
    {
        return __('Nothing was connected: Instagram sent no code along. Connect again.', 'loupe');
    }

    public static function denied(): string
    {
        return __('Nothing was connected: on Instagram’s page, access was not allowed. If that was a mistake, connect again and choose Allow.', 'loupe');
    }

    public static function error(string $error): string
    {
        return strtr(
            /* translators: {error}: Instagram's name for an error, such as "server_error" */
            __('Nothing was connected: Instagram sent the error “{error}” in place of a code. Connect again, and if it stays so, compare the app’s settings with the guide.', 'loupe'),
            ['{error}' => $error]
        );
    }
}
