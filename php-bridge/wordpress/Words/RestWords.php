<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class RestWords
{
    public static function expiresIn(): string
    {
        return __('Seconds that the token lives, where a reply said so.', 'loupe');
    }

    public static function code(): string
    {
        return __('An authorisation code in place of a token.', 'loupe');
    }

    public static function tokenOrCode(): string
    {
        return __('Send a token or an authorisation code.', 'loupe');
    }

    public static function redirectUri(): string
    {
        return __('Where an authorisation code came back to, to the letter.', 'loupe');
    }

    public static function query(): string
    {
        return __('What to ask Instagram.', 'loupe');
    }

    public static function account(): string
    {
        return __('The account.', 'loupe');
    }

    public static function signedRequest(): string
    {
        return __('What Meta signed.', 'loupe');
    }

    public static function token(): string
    {
        return __('An access token, or a text that holds one.', 'loupe');
    }
}
