<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

/**
 * A feed's HTML in such letters that WordPress's filters of content find nothing to change: quotes to curl, smileys to
 * draw, addresses to link, shortcodes to run. A block's HTML goes through all of them, and that of a template twice.
 */
final class FilterProof
{
    /** What they look for holds punctuation, but for 9x9 and the face that is written 8O. */
    private const CATCHWORDS = '/&(?:amp|lt|gt|quot);(*SKIP)(*FAIL)|[!-\/:-@\[-`{-~]|(?<=\d)x(?=\d)|(?<=8)O/';

    public static function html(string $html): string
    {
        $html = (string) preg_replace_callback(
            '/(?<=>)[^<>]+(?=<)/',
            static fn (array $text): string => self::spelledOut($text[0]),
            $html
        );
        return strtr($html, [
            // These are looked for in attributes too. In hexadecimal, for do_shortcode() turns decimal brackets back.
            '[' => '&#x5B;',
            ']' => '&#x5D;',
            'Wordpress' => 'Word&#x70;ress',
            // WordPress takes every <img> apart, twice on a page, to add what these have. It looks for small letters.
            '<img ' => '<IMG ',
        ]);
    }

    /** A text likewise, as HTML with its line breaks. */
    public static function text(string $text): string
    {
        $lines = explode("\n", htmlspecialchars($text, ENT_NOQUOTES | ENT_SUBSTITUTE));
        return strtr(implode('<br>', array_map(self::spelledOut(...), $lines)), ['Wordpress' => 'Word&#x70;ress']);
    }

    private static function spelledOut(string $text): string
    {
        return (string) preg_replace_callback(
            self::CATCHWORDS,
            static fn (array $letter): string => sprintf('&#x%X;', ord($letter[0])),
            $text
        );
    }
}
