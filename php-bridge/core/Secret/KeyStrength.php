<?php

declare(strict_types=1);

namespace Loupe\Core\Secret;

/**
 * How hard a key is to guess, in bits, by a cautious estimate: what a rule
 * could foretell counts nothing, words count little, and only what looks like
 * chance counts in full. A key that a generator made is far above the limit.
 */
final class KeyStrength
{
    /** Characters below which nothing is a key. */
    private const SHORTEST = 32;

    /** Bits below which somebody with a copy of the database may guess it. */
    private const ENOUGH = 75.0;

    /** Of a letter in what may be a word. */
    private const WORD_LETTER = 1.4;
    private const LETTER = 4.7;
    private const DIGIT = 3.3;
    private const OTHER = 5.0;
    /** Between words. */
    private const SEPARATOR = 0.5;

    /** Neighbours on keyboards. */
    private const ROWS = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm', '1234567890'];

    public static function isEnough(#[\SensitiveParameter] string $key): bool
    {
        return strlen($key) >= self::SHORTEST && self::bits($key) >= self::ENOUGH;
    }

    public static function bits(#[\SensitiveParameter] string $key): float
    {
        $isText = preg_match('//u', $key) === 1;
        $characters = $isText ? (array) preg_split('//u', $key, -1, PREG_SPLIT_NO_EMPTY) : str_split($key);
        $isOfAWord = self::ofWords($key, $isText);
        $bits = 0.0;
        $seen = [];
        foreach ($characters as $i => $character) {
            $context = ($characters[$i - 2] ?? '') . ($characters[$i - 1] ?? '');
            $isForetold = $i >= 2 && (isset($seen[$context . $character])
                || self::continuesSequence($characters[$i - 2], $characters[$i - 1], $character)
                || ($i >= 4 && self::continuesSequence($characters[$i - 4], $characters[$i - 2], $character))
                || self::areNeighbours($context . $character));
            $seen[$context . $character] = true;
            $bits += $isForetold ? 0.0 : self::worth($character, $isOfAWord[$i] ?? false);
        }
        return $bits;
    }

    /** @return array<int, bool> by each character's place, whether it stands in what may be a word */
    private static function ofWords(#[\SensitiveParameter] string $key, bool $isText): array
    {
        $flags = $isText ? 'u' : '';
        preg_match_all("/\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]{3,}|\\p{Lu}{3,}|./s$flags", $key, $pieces);
        $places = [];
        foreach ($pieces[0] as $piece) {
            $length = $isText ? (int) preg_match_all('/./su', $piece) : strlen($piece);
            array_push($places, ...array_fill(0, $length, $length > 1 && self::mayBeWord($piece)));
        }
        return $places;
    }

    /** No word of Latin letters is without vowels, or has five of the other letters in a row. */
    private static function mayBeWord(#[\SensitiveParameter] string $letters): bool
    {
        return !ctype_alpha($letters)
            || (preg_match('/[aeiouy]/i', $letters) === 1 && preg_match('/[^aeiouy]{5}/i', $letters) !== 1);
    }

    private static function worth(#[\SensitiveParameter] string $character, bool $isOfAWord): float
    {
        return match (true) {
            $isOfAWord => self::WORD_LETTER,
            ctype_digit($character) => self::DIGIT,
            ctype_alpha($character) => self::LETTER,
            in_array($character, [' ', '-', '_', '.', ',', "\n"], true) => self::SEPARATOR,
            default => self::OTHER,
        };
    }

    /** As in aaa, 012 and cba: each as far from the one before. Taken from every other place also 00112233 and a9b8c7. */
    private static function continuesSequence(string $first, string $second, string $third): bool
    {
        $step = ord($second) - ord($first);
        return strlen($first . $second . $third) === 3 && abs($step) <= 2 && ord($third) - ord($second) === $step;
    }

    private static function areNeighbours(string $three): bool
    {
        $three = strtolower($three);
        foreach (self::ROWS as $row) {
            if (str_contains($row, $three) || str_contains(strrev($row), $three)) {
                return true;
            }
        }
        return false;
    }
}
