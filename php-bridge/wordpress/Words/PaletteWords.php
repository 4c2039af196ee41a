<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PaletteWords
{
    public static function openPanel(): string
    {
        return __('Instagram feed: open the panel', 'loupe');
    }

    public static function sync(): string
    {
        /* translators: A command: fetch the newest posts */
        return __('Instagram feed: sync now', 'loupe');
    }
}
