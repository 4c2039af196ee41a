<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** Captions and alternative texts. */
final class Text
{
    /** Characters (Unicode scalar values) of a caption that a page shows. */
    private const LIMIT = 300;
    /** A cut that would leave fewer characters than this is not worth its tidiness. */
    private const SHORTEST = 200;
    /** White space that is left of a text once clean() has seen it. */
    private const SPACE = " \n\t";
    /**
     * Two neighbours drawn as one: the parts of an emoji or of a flag, a letter
     * and its accent, Hebrew points, Arabic vowel signs, marks around symbols,
     * variation selectors, skin tones, tags of regional flags.
     */
    private const ARE_ONE = '/^(?:\x{200D}.|[\x{1F1E6}-\x{1F1FF}]{2}|.[\x{200D}\x{300}-\x{36F}\x{5B0}-\x{5C7}'
        . '\x{64B}-\x{65F}\x{20D0}-\x{20FF}\x{FE00}-\x{FE0F}\x{1F3FB}-\x{1F3FF}\x{E0020}-\x{E007F}])\z/us';

    /** The text without control characters and outer white space, its line ends as "\n". */
    public static function clean(string $text): string
    {
        $text = (string) preg_replace('/[\x00-\x08\x0B-\x1F]/', '', str_replace("\r\n", "\n", $text));
        return trim($text, self::SPACE);
    }

    /**
     * The text's first characters, ended at a word and with "…" where more followed.
     *
     * Where no word ends late enough (a row of emoji, a script without spaces)
     * the cut falls between two characters that a reader would not take for one.
     */
    public static function excerpt(string $text): string
    {
        $text = trim($text, self::SPACE);
        preg_match('/^.{0,' . (self::LIMIT + 1) . '}/us', $text, $start);
        $characters = preg_split('//u', $start[0] ?? '', -1, PREG_SPLIT_NO_EMPTY) ?: [];
        if (count($characters) <= self::LIMIT) {
            return implode('', $characters);
        }
        $start = implode('', array_slice($characters, 0, self::cut($characters)));
        return rtrim($start, self::SPACE) . '…';
    }

    /** @param list<string> $characters one more than the limit */
    private static function cut(array $characters): int
    {
        for ($at = self::LIMIT; $at >= self::SHORTEST; $at--) {
            if (str_contains(self::SPACE, $characters[$at])) {
                return $at;
            }
        }
        for ($at = self::LIMIT; $at >= self::SHORTEST; $at--) {
            if (preg_match(self::ARE_ONE, $characters[$at - 1] . $characters[$at]) === 0) {
                return $at;
            }
        }
        return self::LIMIT;
    }
}
