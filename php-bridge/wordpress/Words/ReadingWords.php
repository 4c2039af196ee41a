<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class ReadingWords
{
    public static function title(): string
    {
        return __('Feeds for other front ends', 'loupe');
    }

    public static function summary(): string
    {
        return __('Let anybody read the posts that pages show', 'loupe');
    }

    public static function what(): string
    {
        return __('Apps and scripts then get the posts of every connected account from this site, as data or as HTML, without logging in. They see what visitors could see of a page with the feed, and nothing else.', 'loupe');
    }

    public static function open(): string
    {
        return __('Anybody may read the feeds', 'loupe');
    }

    public static function save(): string
    {
        return __('Save', 'loupe');
    }

    public static function address(): string
    {
        return __('The address:', 'loupe');
    }

    public static function opened(): string
    {
        return __('Anybody can read the feeds now.', 'loupe');
    }

    public static function closed(): string
    {
        return __('Only pages show the feeds now.', 'loupe');
    }
}
