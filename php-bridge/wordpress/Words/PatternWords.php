<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PatternWords
{
    public static function strip(): string
    {
        return __('Instagram strip for the footer', 'loupe');
    }

    public static function page(): string
    {
        return __('Instagram page', 'loupe');
    }

    public static function sidebar(): string
    {
        return __('Instagram in the sidebar', 'loupe');
    }

    public static function hero(): string
    {
        return __('Instagram carousel from edge to edge', 'loupe');
    }

    public static function single(): string
    {
        return __('Newest Instagram post', 'loupe');
    }

    public static function follow(): string
    {
        /* translators: heading above a feed */
        return __('On Instagram', 'loupe');
    }
}
