<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class AppWords
{
    public static function title(): string
    {
        return __('App ID and secret', 'loupe');
    }

    public static function whatFor(): string
    {
        return __('Needed to connect from here, to exchange an authorisation code, and to check that Meta’s calls are Meta’s. A token from Meta’s dashboard works without them.', 'loupe');
    }

    public static function noKey(): string
    {
        return __('A secret can’t be stored safely on this site yet, for want of a good encryption key. First put the line shown above into wp-config.php.', 'loupe');
    }

    public static function id(): string
    {
        return __('App ID', 'loupe');
    }

    public static function secret(): string
    {
        return __('App secret', 'loupe');
    }

    public static function secretStored(): string
    {
        return __('Stored encrypted, and not shown again', 'loupe');
    }

    public static function replace(): string
    {
        return __('Replace them', 'loupe');
    }

    public static function remove(): string
    {
        return __('Remove them', 'loupe');
    }

    public static function connect(): string
    {
        return __('Connect an account', 'loupe');
    }

    public static function instagramId(): string
    {
        return __('Instagram app ID', 'loupe');
    }

    public static function instagramSecret(): string
    {
        return __('Instagram app secret', 'loupe');
    }

    public static function where(): string
    {
        return __('Both stand in Meta’s App Dashboard at the top of “API setup with Instagram login”. They are not the Meta app’s own ID and secret under App settings.', 'loupe');
    }

    public static function save(): string
    {
        return __('Save App ID and secret', 'loupe');
    }

    public static function sureToRemove(): string
    {
        return __('Yes, remove App ID and secret. Connected accounts stay connected; Meta’s calls are no longer answered.', 'loupe');
    }

    public static function doRemove(): string
    {
        return __('Remove', 'loupe');
    }
}
