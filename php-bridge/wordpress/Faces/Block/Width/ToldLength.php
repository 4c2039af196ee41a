<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;

/** A length of CSS that a block says. */
final class ToldLength
{
    /** @return CssLength|null null where it is none, or of letters: these are as large as somebody made the text there */
    public static function read(mixed $css): ?CssLength
    {
        return is_string($css) && preg_match('/\dem/i', $css) !== 1 ? CssLength::read(trim($css)) : null;
    }
}
