<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class MetaPageWords
{
    public static function title(): string
    {
        return __('For Meta’s servers', 'loupe');
    }

    public static function text(): string
    {
        return __('This address is for Meta’s servers: they call it when a person removes the app on Instagram, or asks for their data to be deleted. It works, and there is nothing to see here.', 'loupe');
    }
}
