<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Words\KeyWords;

/** What to do about the encryption key, in the sentence that stands above the line to paste. */
final class KeyAdvice
{
    /** For a site that has no good key. */
    public static function withoutKey(KeySource $source): string
    {
        return $source->isOwnRefused() ? self::ofRefused() : KeyWords::none();
    }

    /** For a site whose own key does not count. */
    public static function ofRefused(): string
    {
        return KeyWords::refused();
    }
}
