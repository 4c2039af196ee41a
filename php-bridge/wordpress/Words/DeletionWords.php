<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class DeletionWords
{
    public static function title(): string
    {
        return __('Deletion of your Instagram data', 'loupe');
    }

    public static function unknown(): string
    {
        return __('This site knows no request with this code. Compare the address with the one you were given.', 'loupe');
    }

    public static function received(string $code, string $time): string
    {
        return strtr(
            /* translators: {code}: a code, {time}: a date with its time */
            __('Confirmation code: {code}. The request reached this site on {time}.', 'loupe'),
            ['{code}' => $code, '{time}' => $time]
        );
    }

    public static function underWay(): string
    {
        return __('It is being worked on: what is left is tried again every hour. Look again later.', 'loupe');
    }

    public static function connectedSince(): string
    {
        return __('The account was connected to this site again afterwards. The request does not concern this newer connection, and did nothing to it.', 'loupe');
    }

    public static function deleted(string $time): string
    {
        return strtr(
            /* translators: {time}: a date with its time */
            __('By {time}, everything that this site had stored of your account was deleted: the access to it, the posts, and the copies of their pictures.', 'loupe'),
            ['{time}' => $time]
        );
    }

    public static function nothingStored(): string
    {
        return __('Nothing of your account was stored on this site when the request arrived, so there was nothing to delete.', 'loupe');
    }

    public static function connectedAnew(): string
    {
        return __('Nothing was deleted: the account was connected to this site again after the request had been made. If the newer connection is to go too, remove the app on Instagram under Settings, Apps and websites, and ask for deletion there again, or ask the owner of this site.', 'loupe');
    }
}
