<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class KeyWords
{
    public static function none(): string
    {
        return __('A token can’t be stored safely on this site yet: its encryption keys are kept in the database, beside what they would lock, or are easy to guess. Paste this line into wp-config.php, above “That’s all, stop editing!”, and load this page again:', 'loupe');
    }

    public static function refused(): string
    {
        return __('The LOUPE_KEY in wp-config.php is shorter than 32 characters or easy to guess, so nothing is stored with it. Rename its line to LOUPE_KEY_PREVIOUS, so that what it has locked stays readable, and put this line beside it:', 'loupe');
    }
}
