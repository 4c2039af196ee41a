<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class DataWords
{
    public static function title(): string
    {
        return __('All data', 'loupe');
    }

    public static function summary(): string
    {
        return __('Delete everything that this site has from Instagram', 'loupe');
    }

    public static function what(): string
    {
        return __('Disconnects all accounts and deletes their tokens, posts and pictures, App ID and secret, and what is noted of requests to delete data. Feeds disappear from pages. Instagram itself keeps everything, and there the tokens live on until you remove the app’s access.', 'loupe');
    }

    public static function sure(): string
    {
        return __('Yes, delete all of it. This can’t be undone.', 'loupe');
    }

    public static function delete(): string
    {
        return __('Delete all data', 'loupe');
    }

    public static function accessPage(): string
    {
        return __('Instagram’s page of apps and websites that have access', 'loupe');
    }
}
