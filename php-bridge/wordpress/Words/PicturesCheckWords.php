<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PicturesCheckWords
{
    public static function label(): string
    {
        return __('Pictures of the Instagram feeds', 'loupe');
    }

    public static function good(): string
    {
        return __('The pictures of the Instagram feeds are copied to this site', 'loupe');
    }

    public static function goodMeans(): string
    {
        return __('They are fetched once, scaled, and shown from here.', 'loupe');
    }

    public static function trouble(): string
    {
        return __('Pictures of an Instagram feed could not be copied as they should be', 'loupe');
    }
}
