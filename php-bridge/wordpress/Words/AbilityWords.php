<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class AbilityWords
{
    public static function category(): string
    {
        return __('The Instagram feeds of this site, and the accounts that they come from.', 'loupe');
    }

    public static function listFeeds(): string
    {
        return __('List the Instagram feeds', 'loupe');
    }

    public static function aboutListFeeds(): string
    {
        return __('Lists the connected Instagram accounts. Who looks after the site also learns how many posts are stored of each, and when they were and will be synced.', 'loupe');
    }

    public static function tokenHealth(): string
    {
        return __('Check the Instagram tokens', 'loupe');
    }

    public static function aboutTokenHealth(): string
    {
        return __('Tells for each connected Instagram account how it is doing, how long its access token lives and what to do, if anything. It never tells a token.', 'loupe');
    }

    public static function syncNow(): string
    {
        return __('Sync an Instagram feed now', 'loupe');
    }

    public static function aboutSyncNow(): string
    {
        return __('Asks Instagram for an account’s newest posts and stores them on this site. This happens by itself about once an hour.', 'loupe');
    }

    public static function disconnect(): string
    {
        return __('Disconnect an Instagram account', 'loupe');
    }

    public static function aboutDisconnect(): string
    {
        return __('Deletes an account’s token, posts and pictures from this site, at once and for good. Pages that show its feed stay empty there.', 'loupe');
    }

    public static function account(): string
    {
        return __('The account’s Instagram ID or its user name.', 'loupe');
    }

    public static function confirm(): string
    {
        return __('True: that a person wants everything of the account deleted.', 'loupe');
    }
}
