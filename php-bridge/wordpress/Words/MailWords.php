<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class MailWords
{
    public static function critical(string $site, string $account): string
    {
        return strtr(
            /* translators: {site}: the site's name, {account}: the account's name */
            __('[{site}] The Instagram feed of {account} needs you', 'loupe'),
            ['{site}' => $site, '{account}' => $account]
        );
    }

    public static function warning(string $site, string $account): string
    {
        return strtr(
            /* translators: {site}: the site's name, {account}: the account's name */
            __('[{site}] The Instagram feed of {account} may soon need you', 'loupe'),
            ['{site}' => $site, '{account}' => $account]
        );
    }

    public static function where(): string
    {
        return __('This is the page where you can see to it:', 'loupe');
    }

    public static function sentBy(string $site, string $address): string
    {
        return strtr(
            /* translators: {site}: the site's name, {address}: its address */
            __('Loupe sent this to the administrator of {site} ({address}). You are told once, not every day.', 'loupe'),
            ['{site}' => $site, '{address}' => $address]
        );
    }
}
