<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class LoopbackWords
{
    public static function notOurs(): string
    {
        return __('a page that is not Loupe’s', 'loupe');
    }
}
