<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PageWords
{
    public static function token(): string
    {
        return __('Instagram Token', 'loupe');
    }

    public static function themeOptions(): string
    {
        return __('Theme Options', 'loupe');
    }

    public static function integrations(): string
    {
        return __('Integrations', 'loupe');
    }
}
