<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PlainWords
{
    public static function noHttps(): string
    {
        return __('This page is not on https. A token or an app secret that you type here can be read on its way to the server by whoever shares your network. On a site that others can reach, set up https first.', 'loupe');
    }

    public static function title(): string
    {
        return __('Connect an account with the plain form', 'loupe');
    }

    public static function token(): string
    {
        return __('Access token, or the address you were sent back to', 'loupe');
    }

    public static function tokenHelp(): string
    {
        return __('Paste the token that Meta’s App Dashboard generated for your account. Blanks, quotes and line breaks around it do no harm. It is checked with Instagram, stored encrypted and never shown again.', 'loupe');
    }

    public static function save(): string
    {
        return __('Check and save', 'loupe');
    }

    public static function codeAlone(): string
    {
        return __('If it is an authorisation code alone', 'loupe');
    }

    public static function address(): string
    {
        return __('The address that it came back to', 'loupe');
    }

    public static function addressHelp(): string
    {
        return __('Instagram exchanges a code only together with the redirect address that it was made for, to the letter. A whole address pasted above brings its own.', 'loupe');
    }

    public static function refresh(): string
    {
        return __('Refresh the token', 'loupe');
    }

    public static function sync(): string
    {
        return __('Sync the feed', 'loupe');
    }

    public static function sure(): string
    {
        return __('Yes, remove this account’s token, posts and pictures from this site.', 'loupe');
    }

    public static function tokenLivesOn(): string
    {
        return __('At Instagram the token lives on until you remove the app’s access there.', 'loupe');
    }

    public static function disconnect(): string
    {
        return __('Disconnect', 'loupe');
    }

    public static function shortcode(): string
    {
        return __('Shortcode', 'loupe');
    }
}
