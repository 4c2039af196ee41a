<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class StepsWords
{
    public static function title(): string
    {
        return __('First steps', 'loupe');
    }

    public static function connect(): string
    {
        return __('Connect your Instagram account', 'loupe');
    }

    public static function look(): string
    {
        return __('Choose how the feed looks', 'loupe');
    }

    public static function show(): string
    {
        return __('Show it on a page', 'loupe');
    }

    public static function done(): string
    {
        /* translators: stands behind a step that is done, for screen readers */
        return __('done', 'loupe');
    }
}
