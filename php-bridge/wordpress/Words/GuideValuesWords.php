<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class GuideValuesWords
{
    public static function how(): string
    {
        return __('Open “Set up Instagram business login”, then “Business login settings”, and paste each address to the letter, with its final slash where it has one:', 'loupe');
    }

    public static function redirect(): string
    {
        return __('OAuth redirect URI', 'loupe');
    }

    public static function deauthorise(): string
    {
        return __('Deauthorise callback URL', 'loupe');
    }

    public static function delete(): string
    {
        return __('Data deletion request URL', 'loupe');
    }

    public static function site(): string
    {
        return __('Site URL, where the app’s basic settings ask for it', 'loupe');
    }
}
