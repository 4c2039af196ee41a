<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/**
 * Hashtags and mentions in a text. As src/feed/tags.rs.
 *
 * Which letters there are would take browsers a table of all. What stands
 * between words is a short one; the rest are letters.
 */
final class Tags
{
    /** Also digits, underscores and marks. */
    private const LETTER = '[^\x{0}-\x{2F}\x{3A}-\x{40}\x{5B}-\x{5E}\x{60}\x{7B}-\x{A9}\x{AB}-\x{B4}\x{B6}-\x{B9}'
        . '\x{BB}-\x{BF}\x{D7}\x{F7}'
        // Of Arabic, Hebrew and Devanagari.
        . '\x{5BE}\x{5C0}\x{5C3}\x{60C}\x{61B}\x{61F}\x{66A}-\x{66D}\x{6D4}\x{964}\x{965}'
        // Blanks, punctuation, signs; but not what joins letters.
        . '\x{2000}-\x{200B}\x{200E}-\x{2BFF}\x{2E00}-\x{2E7F}\x{3000}-\x{3004}\x{3008}-\x{3020}\x{3030}\x{30FB}'
        // Of one's own, in other forms, of full width.
        . '\x{E000}-\x{F8FF}\x{FE00}-\x{FE6F}\x{FEFF}\x{FF01}-\x{FF0F}\x{FF1A}-\x{FF20}\x{FF3B}-\x{FF40}'
        . '\x{FF5B}-\x{FF65}\x{FFE0}-\x{FFFF}'
        // Emoji, and what nobody writes.
        . '\x{1F000}-\x{1FAFF}\x{E0000}-\x{10FFFF}]';

    /** Not within a word or an address, but right behind another. */
    private const TAG = '~(?:\G|(?<!' . self::LETTER . ')(?<![/&]))(?:#' . self::LETTER . '+'
        . '|@[A-Za-z0-9._]*[A-Za-z0-9_])~u';

    /**
     * A text in its parts.
     *
     * @return list<array{string, ?string}> each with where it leads, below Instagram's address; null for no tag
     */
    public static function pieces(string $text): array
    {
        $pieces = [];
        $told = 0;
        preg_match_all(self::TAG, $text, $tags, PREG_OFFSET_CAPTURE);
        foreach ($tags[0] as [$tag, $at]) {
            if ($at > $told) {
                $pieces[] = [substr($text, $told, $at - $told), null];
            }
            $name = substr($tag, 1);
            $pieces[] = [$tag, $tag[0] === '#' ? "explore/tags/$name/" : "$name/"];
            $told = $at + strlen($tag);
        }
        return $told < strlen($text) ? [...$pieces, [substr($text, $told), null]] : $pieces;
    }
}
