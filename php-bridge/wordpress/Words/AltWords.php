<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class AltWords
{
    public static function photo(): string
    {
        return __('Photo', 'loupe');
    }

    public static function photoBy(string $name): string
    {
        return strtr(
            /* translators: {name}: a user name on Instagram */
            __('Photo by @{name}', 'loupe'),
            ['{name}' => $name]
        );
    }

    public static function video(): string
    {
        return __('Video', 'loupe');
    }

    public static function videoBy(string $name): string
    {
        return strtr(
            /* translators: {name}: a user name on Instagram */
            __('Video by @{name}', 'loupe'),
            ['{name}' => $name]
        );
    }

    public static function album(): string
    {
        return __('Album', 'loupe');
    }

    public static function albumBy(string $name): string
    {
        return strtr(
            /* translators: {name}: a user name on Instagram */
            __('Album by @{name}', 'loupe'),
            ['{name}' => $name]
        );
    }

    public static function onDay(string $post, string $day): string
    {
        return strtr(
            /* translators: {post}: what and by whom, such as "Photo by @name", {day}: the day on which it was posted */
            __('{post}, {day}', 'loupe'),
            ['{post}' => $post, '{day}' => $day]
        );
    }
}
