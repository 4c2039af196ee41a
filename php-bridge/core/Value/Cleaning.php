<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * What copying puts into a text without anybody seeing it.
 */
final class Cleaning
{
    /** Quotation marks, straight and typographic. */
    public const QUOTES = ['"', "'", '`', '<', '>', '´', '«', '»', '‹', '›', '‘', '’', '‚', '“', '”', '„'];

    private const LINE_BREAKS = ["\r", "\u{85}", "\u{2028}", "\u{2029}"];

    private const BLANKS = [
        "\t", "\u{a0}", "\u{1680}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}",
        "\u{2007}", "\u{2008}", "\u{2009}", "\u{200a}", "\u{202f}", "\u{205f}", "\u{3000}",
    ];

    private const INVISIBLE = [
        "\x00", "\x01", "\x02", "\x03", "\x04", "\x05", "\x06", "\x07", "\x08", "\x0b", "\x0c", "\x0e", "\x0f", "\x10",
        "\x11", "\x12", "\x13", "\x14", "\x15", "\x16", "\x17", "\x18", "\x19", "\x1a", "\x1b", "\x1c", "\x1d", "\x1e",
        "\x1f", "\x7f", "\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{202a}", "\u{202b}",
        "\u{202c}", "\u{202d}", "\u{202e}", "\u{2060}", "\u{2061}", "\u{2062}", "\u{2063}", "\u{2064}", "\u{feff}",
    ];

    /**
     * Drops what cannot be seen (zero-width characters, byte order marks, control characters) and turns every kind of
     * blank into a space and every kind of line break into `\n`.
     */
    public static function clean(string $text): string
    {
        return strtr(
            $text,
            array_fill_keys(self::INVISIBLE, '')
                + array_fill_keys(self::BLANKS, ' ')
                + array_fill_keys(self::LINE_BREAKS, "\n"),
        );
    }

    /** Whether a cleaned text holds nothing but blanks and quotes. */
    public static function isEmpty(string $text): bool
    {
        return trim(str_replace(self::QUOTES, '', $text), " \n") === '';
    }

    /** Decodes `%41` and its like; what is not printable ASCII stays encoded. */
    public static function percentDecoded(string $text): string
    {
        return (string) preg_replace_callback(
            '/%(2[0-9a-f]|[3-6][0-9a-f]|7[0-9a-e])/i',
            static fn (array $match): string => chr((int) hexdec($match[1])),
            $text,
        );
    }
}
