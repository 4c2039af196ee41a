<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * Text from outside, to be read by a person on a terminal, in a mail or on a page: nothing in it moves a cursor, begins
 * a line or a header, or turns the direction of what follows. What would have done so is shown as U+FFFD.
 */
final class Printable
{
    /** Control characters, other line breaks, and whatever changes the direction or the form of what follows. */
    private const UNPRINTABLE = '/[\p{Cc}\p{Zl}\p{Zp}\x{202A}-\x{202E}\x{2066}-\x{206F}\x{FFF9}-\x{FFFB}]/u';

    /** Direction marks, which are harmless, and what cannot be seen at all. */
    private const INVISIBLE = '/[\x{061C}\x{200B}\x{200E}\x{200F}\x{2060}\x{FEFF}]/u';

    /** On one line: a name, a sentence. */
    public static function line(string $text): string
    {
        $text = (string) preg_replace(self::INVISIBLE, '', self::valid($text));
        return (string) preg_replace(self::UNPRINTABLE, "\u{FFFD}", $text);
    }

    /** On several lines, which are its own. */
    public static function lines(string $text): string
    {
        return implode("\n", array_map(
            static fn (string $line): string => implode("\t", array_map(self::line(...), explode("\t", $line))),
            preg_split('/\r\n|\n/', $text) ?: []
        ));
    }

    private static function valid(string $text): string
    {
        return preg_match('//u', $text) === 1
            ? $text
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
            : (string) json_decode((string) json_encode($text, JSON_INVALID_UTF8_SUBSTITUTE));
    }
}
