<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/**
 * Hashtags and words that a caption has to have, or must not. They become a pattern, of what PHP's expressions and
 * JavaScript's understand alike, because no browser need load a table of all letters.
 */
final class Terms
{
    /** What stands between two terms: commas, of Arabic, Chinese and Japanese too. */
    private const COMMAS = '/[,،，、]/u';

    private const BLANKS = '/[ \t\n\r\x{a0}]+/u';

    /** What words are made of, and hashtags behind their sign. Joiners are part of Persian words. */
    private const LETTER = '\p{L}\p{M}\p{N}_' . "\u{200c}\u{200d}";

    /**
     * Where no word ends: at signs and pictures, and where nobody puts blanks between words. Thai and Lao, Burmese,
     * Khmer; signs, Chinese and Japanese; what is compatible with these; pictures.
     */
    private const OPEN = '[\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f\x{e00}-\x{eff}\x{1000}-\x{109f}'
        . '\x{1780}-\x{17ff}\x{2000}-\x{a63f}\x{f900}-\x{faff}\x{fe00}-\x{fe6f}\x{ff00}-\x{ffef}\x{1f000}-\x{10ffff}]';

    /** @return string|null a pattern that is in a caption if one of the terms is, whole; null where there are none */
    public static function pattern(string $terms): ?string
    {
        $patterns = array_filter(array_map(self::term(...), preg_split(self::COMMAS, $terms) ?: []));
        return $patterns === [] ? null : implode('|', $patterns);
    }

    /** Whether something in a text is like a pattern, capitals being letters like others. */
    public static function areIn(string $text, string $pattern): bool
    {
        return preg_match("/$pattern/iu", $text) === 1;
    }

    /** Empty where there is nothing in it. */
    private static function term(string $text): string
    {
        $words = preg_split(self::BLANKS, $text, -1, PREG_SPLIT_NO_EMPTY) ?: [];
        if ($words === []) {
            return '';
        }
        $before = preg_match('/^' . self::OPEN . '/u', $words[0]) === 1 ? '' : '(?:^|[^' . self::LETTER . '])';
        $isOpen = preg_match('/' . self::OPEN . '\z/u', $words[count($words) - 1]) === 1;
        $after = $isOpen ? '' : '(?:[^' . self::LETTER . ']|$)';
        return $before . implode('[ \t\n\r\xa0]+', array_map(self::escaped(...), $words)) . $after;
    }

    private static function escaped(string $word): string
    {
        return (string) preg_replace('~[\^$\\\\.*+?()\[\]{}|/]~', '\\\\$0', $word);
    }
}
