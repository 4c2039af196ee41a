<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PrivacyWords
{
    public static function accounts(): string
    {
        return __('Connected Instagram accounts', 'loupe');
    }

    public static function disconnected(string $account): string
    {
        return strtr(
            /* translators: {account}: the account's name */
            __('The Instagram account {account} was disconnected; its token, posts and pictures were removed.', 'loupe'),
            ['{account}' => $account]
        );
    }

    public static function id(): string
    {
        return __('Instagram ID', 'loupe');
    }

    public static function username(): string
    {
        return __('User name', 'loupe');
    }

    public static function name(): string
    {
        return __('Name', 'loupe');
    }

    public static function biography(): string
    {
        return __('Biography', 'loupe');
    }

    public static function kind(): string
    {
        return __('Kind of account', 'loupe');
    }

    public static function profilePicture(): string
    {
        return __('Profile picture', 'loupe');
    }

    public static function connected(): string
    {
        return _x('Connected', 'when an account was connected', 'loupe');
    }

    public static function token(): string
    {
        return __('Access token', 'loupe');
    }

    public static function tokenLeftOut(): string
    {
        return __('Stored encrypted. It is left out: it would open the account.', 'loupe');
    }

    public static function post(): string
    {
        return __('Post', 'loupe');
    }

    public static function posted(): string
    {
        return __('Posted', 'loupe');
    }

    public static function caption(): string
    {
        return __('Caption', 'loupe');
    }

    public static function picture(): string
    {
        return __('Picture', 'loupe');
    }

    public static function film(): string
    {
        return __('Film', 'loupe');
    }

    public static function ownAlt(): string
    {
        return __('Description written on this site', 'loupe');
    }

    public static function ownLink(): string
    {
        return __('Link set on this site', 'loupe');
    }

    public static function here(): string
    {
        return __('On this site', 'loupe');
    }

    public static function hidden(): string
    {
        return __('hidden', 'loupe');
    }

    public static function pinned(): string
    {
        return __('among the first', 'loupe');
    }

    public static function what(): string
    {
        return __('Instagram accounts whose posts this site shows.', 'loupe');
    }
}
