<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PermissionWords
{
    public static function needed(): string
    {
        return __('You are not allowed to manage the connected accounts.', 'loupe');
    }

    public static function title(): string
    {
        return __('Not allowed', 'loupe');
    }
}
