<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** Captions. */
final class Text
{
    /** Characters (Unicode scalar values) of a caption that a page shows. */
    private const LIMIT = 300;
    /** A cut that would leave fewer characters than this is not worth its tidiness. */
    private const SHORTEST = 200;
    /** White space that is left of a caption once it was read from Instagram's reply. */
    private const SPACE = " \n\t";
    /** And all that there is in ASCII. */
    private const ANY_SPACE = self::SPACE . "\f\r";

    /** The text's first characters, with "…" where more followed. */
    public static function excerpt(string $text): string
    {
        $end = self::excerptEnd($text);
        $excerpt = trim(substr($text, 0, $end), self::ANY_SPACE);
        return $end === null || $excerpt === '' ? $excerpt : $excerpt . '…';
    }

    /**
     * Where the text is cut: at the end of a word.
     *
     * Where no word ends late enough (a row of emoji, a script without spaces)
     * the cut falls between two letters, whatever number of characters they are made of.
     *
     * @return int|null in bytes; null where it is short enough to be shown whole
     */
    public static function excerptEnd(string $text): ?int
    {
        $before = strspn($text, self::SPACE);
        preg_match('/^.{0,' . (self::LIMIT + 1) . '}/us', trim($text, self::SPACE), $start);
        $characters = preg_split('//u', $start[0] ?? '', -1, PREG_SPLIT_NO_EMPTY) ?: [];
        if (count($characters) <= self::LIMIT) {
            return null;
        }
        return $before + strlen(implode('', array_slice($characters, 0, self::cut($characters))));
    }

    /** @param list<string> $characters one more than the limit */
    private static function cut(array $characters): int
    {
        $isSpace = static fn (int $at): bool => str_contains(self::SPACE, $characters[$at]);
        $cut = self::LIMIT;
        while ($cut >= self::SHORTEST && !($isSpace($cut) && Clusters::isBoundary($characters, $cut))) {
            $cut--;
        }
        if ($cut < self::SHORTEST) {
            $cut = self::LIMIT;
            while ($cut > 0 && !Clusters::isBoundary($characters, $cut)) {
                $cut--;
            }
        }
        // One letter without an end.
        $cut = $cut > 0 ? $cut : self::LIMIT;
        while ($cut > 0 && $isSpace($cut - 1) && Clusters::isBoundary($characters, $cut - 1)) {
            $cut--;
        }
        return $cut;
    }
}
