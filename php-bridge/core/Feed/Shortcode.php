<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Cleaning;
use Loupe\Core\Value\Coerce;

/**
 * What a person wrote into a shortcode, read as leniently as a pasted token: editors put typographic quotes, entities
 * and strange blanks into it, and people commas, units and their own word for "yes".
 */
final class Shortcode
{
    /** What the feed's place takes beside its settings. */
    public const ALIGN = 'align';

    private const QUOTES = [...Cleaning::QUOTES, '‛', '‟', '′', '″', '‴', '‵', '‶', '＂', '＇', '〝', '〞', '❝', '❞'];

    /** A name, and a value with quotes or without. What is itself a name with a value is nobody's value. */
    private const SETTING = '/([\p{L}_][\p{L}\d_-]*)\s*[=:]\s*'
        . '(?:"+\s*([^"=]*?)\s*"+|"?((?![\p{L}_][\p{L}\d_-]*\s*=)[^\s",;]*))/u';

    /**
     * A post's address or a text, in which there may be names with values too: it ends with a blank or a quote. One
     * that stands between two letters is an apostrophe.
     */
    private const FREE = '/(?<![\p{L}\d_-])(NAMES)\s*[=:]\s*'
        . '(?:"+\s*([^"]*?)\s*"+(?=[\s,;\/]|\z)|"*\s*([^\s"]*)"*)/iu';

    private const APOSTROPHE = "/(?<=\\p{L})['’](?=\\p{L})/u";

    /** What stands for one meanwhile: nothing cleaned has it. */
    private const KEPT = "\x01";

    private const NUMBER = '/^([+-]?\d+)(?:[.,]\d+)?\s*(?:px)?\z/i';

    /** What people write in 4:5, also in place of its colon. */
    private const BETWEEN_SIDES = '~(?<=\d)\s*[:x×/]\s*(?=\d)~u';

    /**
     * @param array<string, string> $values by setting, as Settings reads them
     * @param list<Misreading> $misreadings
     */
    private function __construct(public readonly array $values, public readonly array $misreadings)
    {
    }

    /** @param array<mixed> $pieces as WordPress takes a shortcode apart: some with a name, the rest as they stand */
    public static function read(array $pieces): self
    {
        $misreadings = [];
        [$texts, $pieces] = self::texts($pieces);
        [$values, $text] = self::free(self::cleaned($pieces));
        $values = $texts + $values;
        preg_match_all(self::SETTING, $text, $found, PREG_SET_ORDER);
        foreach ($found as $setting) {
            $name = self::setting($setting[1]);
            $written = self::written($setting, 2);
            [$value, $code] = self::value($name, $written);
            if ($value !== null) {
                $values[$name] = $value;
            }
            if ($code !== null) {
                $misreadings[] = new Misreading($code, $setting[1], $written);
            }
        }
        $rest = (string) preg_replace(self::SETTING, ' ', $text);
        foreach (preg_split('/[\s",;=:]+/', $rest, -1, PREG_SPLIT_NO_EMPTY) ?: [] as $word) {
            if (in_array(self::setting($word), Settings::SWITCHES, true)) {
                $values[self::setting($word)] = 'true';
            } elseif (strtolower($word) !== 'px' && preg_match('/[\p{L}\d]/u', $word) === 1) {
                $misreadings[] = new Misreading(MisreadingCode::Unknown, $word);
            }
        }
        return new self($values, $misreadings);
    }

    /** The name of a setting as people write it. */
    public static function setting(string $name): string
    {
        return strtr(strtolower($name), '-', '_');
    }

    /**
     * @param array<mixed> $pieces
     * @return array{array<string, string>, array<mixed>} texts that are quoted as WordPress wants it, and the rest
     */
    private static function texts(array $pieces): array
    {
        $texts = array_map(self::plain(...), array_intersect_key($pieces, Settings::TEXTS));
        $texts = array_map(static fn (string $text): string => trim($text, ' ,;'), $texts);
        // Other quotes are part of the first word, and what follows that stands elsewhere.
        $quotes = '/^\s*[' . preg_quote(implode('', self::QUOTES), '/') . ']/u';
        $texts = array_filter($texts, static fn (string $text): bool => preg_match($quotes, $text) !== 1);
        return [$texts, array_diff_key($pieces, $texts)];
    }

    /** @return array{array<string, string>, string} a post and other texts, by setting, and the rest */
    private static function free(string $text): array
    {
        $values = [];
        // What names no post is told where it would stand.
        $keep = static function (array $found) use (&$values): string {
            $values[strtolower($found[1])] ??= str_replace(self::KEPT, '’', self::written($found, 2));
            return ' ';
        };
        $names = implode('|', ['post', ...array_keys(Settings::TEXTS)]);
        $rest = (string) preg_replace_callback(str_replace('NAMES', $names, self::FREE), $keep, $text);
        return [$values, str_replace(self::KEPT, '"', $rest)];
    }

    /** @param array<string> $found a value in quotes, and behind it one without */
    private static function written(array $found, int $at): string
    {
        return trim(($found[$at] ?? '') . ($found[$at + 1] ?? ''), ' ,;');
    }

    /** @param array<mixed> $pieces */
    private static function cleaned(array $pieces): string
    {
        $texts = [];
        foreach ($pieces as $name => $piece) {
            $piece = is_bool($piece) || is_int($piece) ? (string) (int) $piece : Coerce::text($piece);
            $texts[] = match (true) {
                is_int($name) => $piece,
                // Its quotes are its own, and what they hold goes on in the next piece.
                isset(Settings::TEXTS[$name]) => "$name=$piece",
                default => "$name=\"$piece\"",
            };
        }
        $text = (string) preg_replace(self::APOSTROPHE, self::KEPT, self::plain(implode(' ', $texts)));
        return str_replace(self::QUOTES, '"', str_replace('＝', '=', $text));
    }

    /** In one line, without what editors made of it. */
    private static function plain(mixed $text): string
    {
        $text = html_entity_decode(Coerce::text($text), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return str_replace("\n", ' ', Cleaning::clean((string) preg_replace('/<[^<>]*>/', ' ', $text)));
    }

    /** @return array{?string, ?MisreadingCode} what Settings is to read, null for the default, and what is wrong */
    private static function value(string $name, string $value): array
    {
        return match (true) {
            $name === 'account', $name === self::ALIGN => [$value, null],
            in_array($name, Settings::SWITCHES, true) => self::switch($value),
            isset(Settings::CHOICES[$name]) => self::choice($value, Settings::CHOICES[$name]),
            isset(Settings::SETS[$name]) => self::members($value, Settings::SETS[$name]),
            in_array($name, Settings::DATES, true) => self::day($value),
            !isset(Settings::BOUNDS[$name]) => [null, MisreadingCode::Unknown],
            $value === '' => [null, null],
            default => self::number($value, ...Settings::BOUNDS[$name]),
        };
    }

    /** @return array{?string, ?MisreadingCode} */
    private static function number(string $value, int $least, int $most): array
    {
        if (preg_match(self::NUMBER, $value, $number) !== 1) {
            return [null, MisreadingCode::NoNumber];
        }
        $isInRange = Coerce::clamped($number[1], $least, $most) === (int) $number[1];
        return [$number[1], $isInRange ? null : MisreadingCode::OutOfRange];
    }

    /** @return array{?string, ?MisreadingCode} */
    private static function switch(string $value): array
    {
        return match (true) {
            self::isOneOf($value, Settings::ON) => ['true', null],
            self::isOneOf($value, Settings::OFF) => ['false', null],
            default => [null, MisreadingCode::NoSwitch],
        };
    }

    /** @param list<string> $words which are letters; in any case, of all alphabets */
    private static function isOneOf(string $value, array $words): bool
    {
        return preg_match('/^(?:' . implode('|', $words) . ')\z/iu', $value) === 1;
    }

    /**
     * @param array<string, string> $choices what is written for each, and what it is
     * @return array{?string, ?MisreadingCode}
     */
    private static function choice(string $value, array $choices): array
    {
        $word = (string) preg_replace(self::BETWEEN_SIDES, ':', strtolower($value));
        return [$choices[$word] ?? null, $value === '' || isset($choices[$word]) ? null : MisreadingCode::NoChoice];
    }

    /**
     * @param array<string, string> $choices likewise
     * @return array{?string, ?MisreadingCode}
     */
    private static function members(string $value, array $choices): array
    {
        $words = preg_split('/[\s,;]+/', strtolower($value), -1, PREG_SPLIT_NO_EMPTY) ?: [];
        $isKnown = array_intersect($words, array_map(strval(...), array_keys($choices))) === $words;
        $members = array_intersect_key($choices, array_flip($words));
        return [implode(',', $members), $isKnown ? null : MisreadingCode::NoMember];
    }

    /** @return array{?string, ?MisreadingCode} */
    private static function day(string $value): array
    {
        $day = match (1) {
            preg_match('~^(\d{4})[-./](\d\d?)[-./](\d\d?)\z~', $value, $part) => [$part[1], $part[2], $part[3]],
            preg_match('~^(\d\d?)\.\s*(\d\d?)\.\s*(\d{4})\z~', $value, $part) => [$part[3], $part[2], $part[1]],
            default => ['', '', ''],
        };
        $day = Coerce::day(vsprintf('%s-%02s-%02s', $day));
        return [$day, $value === '' || $day !== '' ? null : MisreadingCode::NoDay];
    }
}
