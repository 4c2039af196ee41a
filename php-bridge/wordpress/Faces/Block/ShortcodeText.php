<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

/** A shortcode as it stands in a text that editors and WordPress have made HTML of. */
final class ShortcodeText
{
    /** Not a shortcode of a longer name, nor one in two brackets, which is only shown. */
    private const SHORTCODE = '\[loupe(?![\w-])[^\[\]]*\](?!\])';

    private const PARAGRAPH = '~<p(\s[^>]*)?>((?:(?!</?p[\s>]).)*+)</p>~is';

    /** What an editor puts around a shortcode that stands alone, and nobody sees. */
    private const NOTHING = '(?:\s|&nbsp;|&#160;|\x{A0}|<br\s*/?>'
        . '|</?(?:b|big|em|font|i|small|span|strong|u)(?:\s[^>]*)?>)';

    private const BLANK = '(?:\s|&nbsp;|&#160;|\x{A0}|<br\s*/?>)';

    /**
     * With each feed beside the paragraphs instead of in one: a list ends a paragraph, and browsers make an empty one
     * of what follows. What stands before and after it stays a paragraph.
     */
    public static function outsideParagraphs(string $html): string
    {
        return preg_replace_callback(self::PARAGRAPH, self::split(...), $html) ?? $html;
    }

    /**
     * The shortcode without line breaks in HTML between its settings, of which WordPress makes nothing.
     *
     * @param string $settings as they are written
     */
    public static function withoutTags(string $tag, string $settings): string
    {
        return "[$tag " . preg_replace('/<[^<>]*>|[<>]/', ' ', $settings) . ']';
    }

    /** @param array<string> $paragraph whole, its attributes, and what is in it */
    private static function split(array $paragraph): string
    {
        [$whole, $attributes, $content] = $paragraph;
        $pieces = preg_split('~((?<!\[)' . self::SHORTCODE . ')~iu', $content, -1, PREG_SPLIT_DELIM_CAPTURE) ?: [];
        // One that encloses something is more than its first bracket.
        if (count($pieces) < 2 || stripos($content, '[/loupe') !== false) {
            return $whole;
        }
        $shortcodes = array_filter($pieces, static fn (int $at): bool => $at % 2 === 1, ARRAY_FILTER_USE_KEY);
        $texts = array_diff_key($pieces, $shortcodes);
        if (preg_match('~^' . self::NOTHING . '*\z~iu', implode('', $texts)) === 1) {
            return implode("\n", $shortcodes);
        }
        $html = '';
        foreach ($pieces as $at => $piece) {
            $text = isset($shortcodes[$at]) ? '' : self::trimmed($piece);
            // Whatever goes on behind the feed, such as a link, cannot be divided.
            if ($text !== force_balance_tags($text)) {
                return $whole;
            }
            $html .= isset($shortcodes[$at]) ? $piece : ($text === '' ? '' : "<p$attributes>$text</p>");
            // An id is there once.
            $attributes = preg_replace('~\sid\s*=\s*(?:"[^"]*"|\'[^\']*\'|[^\s>]+)~i', '', $attributes);
        }
        return $html;
    }

    private static function trimmed(string $html): string
    {
        return (string) preg_replace('~^' . self::BLANK . '+|' . self::BLANK . '+\z~iu', '', $html);
    }
}
