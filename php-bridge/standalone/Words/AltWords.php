<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

final class AltWords
{
    public static function photo(): string
    {
        return 'Photo';
    }

    public static function photoBy(string $name): string
    {
        return strtr(
            'Photo by @{name}',
            ['{name}' => $name]
        );
    }

    public static function video(): string
    {
        return 'Video';
    }

    public static function videoBy(string $name): string
    {
        return strtr(
            'Video by @{name}',
            ['{name}' => $name]
        );
    }

    public static function album(): string
    {
        return 'Album';
    }

    public static function albumBy(string $name): string
    {
        return strtr(
            'Album by @{name}',
            ['{name}' => $name]
        );
    }

    public static function onDay(string $post, string $day): string
    {
        return strtr(
            '{post}, {day}',
            ['{post}' => $post, '{day}' => $day]
        );
    }
}
