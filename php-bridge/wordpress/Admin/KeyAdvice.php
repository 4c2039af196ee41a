<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\WordPress\KeySource;

/** What to do about the encryption key, in the sentence that stands above the line to paste. */
final class KeyAdvice
{
    /** For a site that has no good key. */
    public static function withoutKey(KeySource $source): string
    {
        return $source->isOwnRefused() ? self::ofRefused() : __(
            'A token can’t be stored safely on this site yet: its encryption keys are kept in the database, beside what they would lock, or are easy to guess. Paste this line into wp-config.php, above “That’s all, stop editing!”, and load this page again:',
            'loupe'
        );
    }

    /** For a site whose own key does not count. */
    public static function ofRefused(): string
    {
        return __(
            'The LOUPE_KEY in wp-config.php is shorter than 32 characters or easy to guess, so nothing is stored with it. Rename its line to LOUPE_KEY_PREVIOUS, so that what it has locked stays readable, and put this line beside it:',
            'loupe'
        );
    }
}
