<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class MovedWords
{
    public static function title(): string
    {
        return __('Has this site moved, or is it a copy?', 'loupe');
    }

    public static function environment(string $type): string
    {
        return strtr(
            /* translators: {type}: "staging", "development" or "local" */
            __('It calls itself a site of the type “{type}”, so it is most likely a copy.', 'loupe'),
            ['{type}' => $type]
        );
    }

    public static function situation(string $accounts, string $before, string $now): string
    {
        return strtr(
            /* translators: {accounts}: accounts' names, {before}: addresses, {now}: an address */
            __('These accounts were connected at another address: {accounts}, at {before}. This site’s address is {now}. Until you say which it is, nothing is asked of Instagram for them; their feeds stay as they are.', 'loupe'),
            ['{accounts}' => $accounts, '{before}' => $before, '{now}' => $now]
        );
    }

    public static function ifMoved(): string
    {
        return __('If it has moved, or was given another address: everything stays, and goes on at once.', 'loupe');
    }

    public static function moved(): string
    {
        return __('It has moved', 'loupe');
    }

    public static function ifCopied(): string
    {
        return __('If it is a copy: tokens and posts of these accounts are removed from the copy, which would never hear if somebody wants their data deleted. The original keeps its own and loses nothing; the pictures’ files stay, because they may be the original’s. To show a feed on the copy too, connect the account here anew.', 'loupe');
    }

    public static function sure(): string
    {
        return __('Yes, this is a copy: remove them from it.', 'loupe');
    }

    public static function copied(): string
    {
        return __('It is a copy', 'loupe');
    }
}
