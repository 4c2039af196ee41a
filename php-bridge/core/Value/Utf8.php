<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * Text from outside made UTF-8: what is none becomes U+FFFD, one for each broken character, as browsers and Rust do it.
 */
final class Utf8
{
    /** Whole characters, of more than one byte. */
    private const CHARACTER = '[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|\xED[\x80-\x9F][\x80-\xBF]'
        . '|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}'
        . '|\xF4[\x80-\x8F][\x80-\xBF]{2}';

    /** The beginning of one, or a byte that cannot stand where it does. */
    private const BROKEN = '\xE0[\xA0-\xBF]|\xED[\x80-\x9F]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]?'
        . '|[\xF1-\xF3][\x80-\xBF]{1,2}|\xF4[\x80-\x8F][\x80-\xBF]?|[\x80-\xFF]';

    public static function scrubbed(#[\SensitiveParameter] string $text): string
    {
        if (preg_match('//u', $text) === 1) {
            return $text;
        }

        return (string) preg_replace(
            '/(?:' . self::CHARACTER . ')(*SKIP)(*FAIL)|' . self::BROKEN . '/',
            "\u{fffd}",
            $text,
        );
    }
}
