<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class TokenCheckWords
{
    public static function label(): string
    {
        return __('Instagram tokens', 'loupe');
    }

    public static function critical(): string
    {
        return __('An Instagram feed is no longer updated until you do something', 'loupe');
    }

    public static function recommended(): string
    {
        return __('An Instagram account may soon need you', 'loupe');
    }

    public static function good(): string
    {
        return __('The tokens of the Instagram accounts are alive', 'loupe');
    }

    public static function noAccount(): string
    {
        return __('No Instagram account is connected', 'loupe');
    }
}
