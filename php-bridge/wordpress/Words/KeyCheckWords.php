<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class KeyCheckWords
{
    public static function label(): string
    {
        return __('Encryption of Instagram tokens', 'loupe');
    }

    public static function none(): string
    {
        return __('Instagram tokens cannot be stored safely', 'loupe');
    }

    public static function source(string $names): string
    {
        return strtr(
            /* translators: {names}: names of constants */
            __('The key comes from wp-config.php: {names}.', 'loupe'),
            ['{names}' => $names]
        );
    }

    public static function refused(): string
    {
        return __('The key for Instagram tokens is not taken', 'loupe');
    }

    public static function good(): string
    {
        return __('Instagram tokens are stored encrypted', 'loupe');
    }

    public static function previousNeeded(): string
    {
        return __('LOUPE_KEY_PREVIOUS is still needed: what it has locked is locked with the present key within an hour.', 'loupe');
    }

    public static function previousNotNeeded(): string
    {
        return __('LOUPE_KEY_PREVIOUS is no longer needed, and its line can go.', 'loupe');
    }

    public static function tokensLocked(): string
    {
        return __('Stored Instagram tokens can no longer be decrypted', 'loupe');
    }

    public static function tokensLockedMeans(string $accounts): string
    {
        return strtr(
            /* translators: {accounts}: accounts' names */
            __('The keys were changed after these accounts were connected: {accounts}. Put the old keys back, or name the LOUPE_KEY of before in LOUPE_KEY_PREVIOUS, or connect the accounts again.', 'loupe'),
            ['{accounts}' => $accounts]
        );
    }

    public static function appLocked(): string
    {
        return __('The stored app secret can no longer be decrypted', 'loupe');
    }
}
