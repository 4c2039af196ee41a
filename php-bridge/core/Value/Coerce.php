<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * Values out of arrays that somebody else filled: block attributes, shortcode
 * strings, stored records. What cannot be understood counts as missing.
 */
final class Coerce
{
    /** The last second of the year 9999: what can be added to it and printed everywhere. */
    public const LATEST = 253402300799;

    /** What Rust's `trim_ascii` takes away. */
    private const SPACE = " \t\n\f\r";

    /** A number, or a string that is one (`6`, `"6"`, `" -2 "`). */
    public static function number(mixed $value): ?float
    {
        if (is_int($value) || is_float($value)) {
            return (float) $value;
        }
        // Not is_numeric(): it takes "1e9" and ".5" for numbers too.
        if (is_string($value) && preg_match('/^[+-]?[0-9]+\z/', self::trimmed($value)) === 1) {
            return (float) self::trimmed($value);
        }
        return null;
    }

    /** A number brought between $low and $high, its fraction dropped. */
    public static function clamped(mixed $value, int $low, int $high): ?int
    {
        $number = self::number($value);
        return $number === null ? null : (int) max($low, min($high, $number));
    }

    /** Unix seconds from 1970 to LATEST. */
    public static function time(mixed $value): ?int
    {
        $number = self::number($value);
        return $number !== null && $number >= 0 && $number <= self::LATEST ? (int) $number : null;
    }

    /** A switch as block attributes (true), shortcodes ("yes") and databases (1) write it. */
    public static function flag(mixed $value): ?bool
    {
        return match (true) {
            is_bool($value) => $value,
            is_int($value), is_float($value) => (float) $value !== 0.0,
            is_string($value) => match (strtolower(self::trimmed($value))) {
                '1', 'true', 'yes', 'on' => true,
                '0', 'false', 'no', 'off' => false,
                default => null,
            },
            default => null,
        };
    }

    /**
     * The one of some names that is named.
     *
     * @param list<string> $names
     */
    public static function oneOf(mixed $value, array $names): ?string
    {
        return is_string($value) && in_array($value, $names, true) ? $value : null;
    }

    /**
     * Those of some names that are named, in a list or with commas between them.
     *
     * @param list<string> $names
     * @return list<string> in the order of the names
     */
    public static function someOf(mixed $value, array $names): array
    {
        $isList = is_array($value) && array_is_list($value);
        $named = $isList ? $value : array_map(self::trimmed(...), explode(',', self::text($value)));
        return array_values(array_filter($names, static fn (string $name): bool => in_array($name, $named, true)));
    }

    /** A string in UTF-8, of so many characters at most, without white space around it. */
    public static function cut(mixed $value, int $most): string
    {
        $text = self::trimmed(self::text($value));
        preg_match("/^.{0,$most}/us", $text, $start);
        return self::trimmed($start[0] ?? '');
    }

    /** A day of the calendar, such as 2019-09-26; else the empty string. */
    public static function day(mixed $value): string
    {
        $text = self::text($value);
        return preg_match('/^(\d{4})-(\d\d)-(\d\d)\z/', $text, $part) === 1
            && checkdate((int) $part[2], (int) $part[3], (int) $part[1]) ? $text : '';
    }

    /** A string in UTF-8; anything else is the empty one. */
    public static function text(mixed $value): string
    {
        return is_string($value) && preg_match('//u', $value) === 1 ? $value : '';
    }

    /** @return array<mixed> empty for what is none */
    public static function values(mixed $value): array
    {
        return is_array($value) ? $value : [];
    }

    public static function trimmed(string $text): string
    {
        return trim($text, self::SPACE);
    }
}
