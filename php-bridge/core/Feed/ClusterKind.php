<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** What decides between two characters whether they are one letter. The same cases as in src/feed/clusters.rs. */
enum ClusterKind
{
    case Control;
    /** An accent, a vowel sign and the like. */
    case Extend;
    /** One that makes the consonants at its sides one letter. */
    case Linker;
    /** U+200C, which keeps consonants apart, and is an accent otherwise. */
    case NonJoiner;
    /** U+200D, which joins the parts of an emoji. */
    case Joiner;
    case SpacingMark;
    /** A sign that stands before what it belongs to. */
    case Prepend;
    /** One of two letters that make a flag. */
    case Flag;
    /** One of a script that joins them. */
    case Consonant;
    case Pictograph;
    /** Parts of Korean syllables, and whole ones without and with a last consonant. */
    case Leading;
    case Vowel;
    case Trailing;
    case OpenSyllable;
    case ClosedSyllable;
    case Other;

    /** The first and the last of Korean's whole syllables, and how many last consonants there are, none included. */
    private const SYLLABLES = [0xAC00, 0xD7A3];
    private const LAST_CONSONANTS = 28;

    public function isAccent(): bool
    {
        return $this === self::Extend || $this === self::Linker || $this === self::NonJoiner;
    }

    /** @param string $character one, in UTF-8 */
    public static function of(string $character): self
    {
        $code = self::code($character);
        if ($code >= self::SYLLABLES[0] && $code <= self::SYLLABLES[1]) {
            return ($code - self::SYLLABLES[0]) % self::LAST_CONSONANTS === 0
                ? self::OpenSyllable
                : self::ClosedSyllable;
        }
        // Most letters are ASCII, of which only the controls are in the table.
        return $code >= 0x20 && $code <= 0x7E ? self::Other : self::inTable($code);
    }

    private static function inTable(int $code): self
    {
        [$starts, $kinds] = self::runs();
        $low = 0;
        $high = count($starts);
        while ($high - $low > 1) {
            $middle = intdiv($low + $high, 2);
            [$low, $high] = $starts[$middle] <= $code ? [$middle, $high] : [$low, $middle];
        }
        return $kinds[$starts[$low]];
    }

    /**
     * Where a run of characters of one kind starts, in order, and their kinds.
     *
     * @return array{list<int>, array<int, self>}
     */
    private static function runs(): array
    {
        /** @var ?array{list<int>, array<int, self>} $runs unpacked once */
        static $runs = null;
        if ($runs !== null) {
            return $runs;
        }
        $kinds = [0 => self::Other];
        foreach (ClusterTable::RUNS as $name => $packed) {
            $kind = constant("self::$name");
            $at = 0;
            $isRun = false;
            preg_match_all('/[A-Z]*[a-z]/', $packed, $numbers);
            foreach ($numbers[0] as $number) {
                if ($isRun) {
                    $kinds[$at] = $kind;
                    $at += self::number($number) + 1;
                    $kinds[$at] ??= self::Other;
                } else {
                    $at += self::number($number);
                }
                $isRun = !$isRun;
            }
        }
        ksort($kinds);
        return $runs = [array_keys($kinds), $kinds];
    }

    private static function number(string $digits): int
    {
        $number = 0;
        foreach (str_split(strtolower($digits)) as $digit) {
            $number = $number * 26 + ord($digit) - ord('a');
        }
        return $number;
    }

    private static function code(string $character): int
    {
        $first = ord($character);
        $length = strlen($character);
        $code = $length === 1 ? $first : $first & (0x7F >> $length);
        for ($at = 1; $at < $length; $at++) {
            $code = $code << 6 | ord($character[$at]) & 0x3F;
        }
        return $code;
    }
}
