<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class WidgetWords
{
    public static function title(): string
    {
        /* translators: label of the field for a widget’s title */
        return __('Title:', 'loupe');
    }
}
