<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class ButtonWords
{
    public static function copied(): string
    {
        return __('Copied', 'loupe');
    }

    public static function copy(): string
    {
        return __('Copy', 'loupe');
    }

    public static function openPanel(): string
    {
        return __('Open the Instagram panel', 'loupe');
    }
}
