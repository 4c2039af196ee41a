<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class StateWords
{
    public static function connected(): string
    {
        return __('Connected', 'loupe');
    }

    public static function waiting(): string
    {
        return __('Waiting: something failed that usually passes by itself', 'loupe');
    }

    public static function reconnect(): string
    {
        return __('Needs a new token: paste one above', 'loupe');
    }

    public static function fixApp(): string
    {
        return __('Something has to be changed in your app at Meta', 'loupe');
    }

    public static function fixServer(): string
    {
        return __('Something has to be changed on this site', 'loupe');
    }

    public static function withdrawn(): string
    {
        return __('Access was withdrawn on Instagram', 'loupe');
    }

    public static function elsewhere(): string
    {
        return __('Paused: say above whether this site has moved or is a copy', 'loupe');
    }
}
