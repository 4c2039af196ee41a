<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class NoticeWords
{
    public static function appSaved(): string
    {
        return __('App ID and secret are saved. The secret is stored encrypted.', 'loupe');
    }

    public static function appNotRemoved(): string
    {
        return __('Nothing was changed. To remove them, tick the box first.', 'loupe');
    }

    public static function appRemoved(): string
    {
        return __('App ID and secret were removed. Connected accounts stay connected; Meta’s callbacks are no longer answered.', 'loupe');
    }

    public static function connected(string $account): string
    {
        return strtr(
            /* translators: {account}: the account's name */
            __('Connected: {account}. The token is stored encrypted.', 'loupe'),
            ['{account}' => $account]
        );
    }

    public static function refreshed(): string
    {
        return __('The token was refreshed.', 'loupe');
    }

    public static function synced(): string
    {
        return __('The feed is up to date.', 'loupe');
    }

    public static function notDisconnected(): string
    {
        return __('Nothing was changed. To disconnect, tick the box beside the button first.', 'loupe');
    }

    public static function disconnected(): string
    {
        return __('Disconnected. Token, posts and pictures were removed from this site. At Instagram the token lives on until you remove the app’s access there, under “Apps and websites”:', 'loupe');
    }

    public static function notTicked(): string
    {
        return __('Nothing was changed. Tick the box beside the button first.', 'loupe');
    }

    public static function moved(): string
    {
        return __('The accounts are this address’s now, and are looked after again.', 'loupe');
    }

    public static function copied(): string
    {
        return __('Tokens and posts were removed from this copy. The original keeps its own. The pictures’ files were left alone, because they may be the original’s.', 'loupe');
    }

    public static function erased(): string
    {
        return __('Everything that this site had from Instagram is deleted.', 'loupe');
    }

    public static function formExpired(): string
    {
        return __('The form had expired, or the text in it was too long. Nothing was changed: please send it again.', 'loupe');
    }
}
