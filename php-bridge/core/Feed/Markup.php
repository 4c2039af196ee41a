<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\Source;
use Loupe\Core\Value\Url;

/**
 * The feed's HTML, byte for byte what src/feed/markup.rs writes.
 *
 * Pages need it without script, the panel and the editor need it at once, so it
 * stands in both languages. Shape: docs/wire.md, "Markup".
 */
final class Markup
{
    /** Px that a page has for the feed where nobody knows: few have more. */
    public const USUAL_ROOM = 1200;

    /** Widest source in px that stands in `src`, for browsers without `srcset`. */
    private const PLAIN_WIDTH = 640;

    private const SPACE = " \t\n\f\r";

    /**
     * The feed as HTML; the empty string when there is nothing to show.
     *
     * @param list<Item> $items
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     */
    public static function render(Settings $settings, array $items, int $room = self::USUAL_ROOM): string
    {
        if ($items === []) {
            return '';
        }
        $sizes = Sizes::of($settings, $room);
        $tiles = array_map(
            fn (Item $item): string => self::tile($settings, $sizes, $item),
            array_slice($items, 0, $settings->count)
        );
        // Classes: a Content-Security-Policy may forbid styles in attributes. A role: without its bullets Safari
        // would not call it a list by itself.
        $grid = "loupe-grid loupe-columns-{$settings->columns} loupe-gap-{$settings->gap}";
        $list = '<ul' . self::attributes(['class' => $grid, 'role' => 'list']) . '>' . implode('', $tiles) . '</ul>';
        return '<div' . self::attributes(['class' => 'loupe']) . '>' . $list . '</div>';
    }

    private static function tile(Settings $settings, string $sizes, Item $item): string
    {
        $content = self::picture($sizes, $item);
        if (Url::isWeb($item->permalink)) {
            $content = '<a' . self::attributes([
                'class' => 'loupe-link',
                'href' => $item->permalink,
                'target' => '_blank',
                'rel' => 'noopener',
            ]) . '>' . $content . '</a>';
        }
        if ($item->kind !== Kind::Photo) {
            $content .= '<span' . self::attributes(['class' => 'loupe-mark']) . '></span>';
        }
        $caption = $settings->captions ? Text::excerpt($item->caption) : '';
        if ($caption !== '') {
            $content .= '<p' . self::attributes(['class' => 'loupe-caption']) . '>' . self::lines($caption) . '</p>';
        }
        $class = 'loupe-item loupe-' . $item->kind->value;
        return '<li' . self::attributes(['class' => $class]) . '>' . $content . '</li>';
    }

    /**
     * A text whose line ends are elements, for what changes a page's HTML may
     * join lines or part paragraphs at raw ones.
     */
    private static function lines(string $text): string
    {
        // Two <br> in a row would be taken for the end of a paragraph.
        return implode('<br>', array_map(static function (string $line): string {
            $line = trim($line, self::SPACE);
            return $line === '' ? '<wbr>' : self::escape($line);
        }, explode("\n", $text)));
    }

    private static function picture(string $sizes, Item $item): string
    {
        $alt = str_replace("\n", ' ', $item->alt);
        $sources = self::usableSources($item->picture);
        $src = self::plainSource($sources);
        if ($item->picture === null || $src === null) {
            return '<span' . self::attributes(['class' => 'loupe-blank']) . '>' . self::escape($alt) . '</span>';
        }
        $srcset = self::srcset($sources);
        $hasDimensions = $item->picture->width > 0 && $item->picture->height > 0;
        $image = '<img' . self::attributes([
            'class' => 'loupe-picture',
            'src' => $src->url,
            'srcset' => $srcset,
            // A lazy picture is as wide as the page lays it out; browsers that don't know `auto` read on.
            'sizes' => $srcset === null ? null : "auto, $sizes",
            'width' => $hasDimensions ? (string) $item->picture->width : null,
            'height' => $hasDimensions ? (string) $item->picture->height : null,
            'alt' => $alt,
            'loading' => 'lazy',
            'decoding' => 'async',
        ]) . '>';
        if ($srcset === null) {
            return $image;
        }
        // Without script no picture is lazy, and `auto` would be the whole window.
        $unscripted = ['media' => '(scripting: none)', 'srcset' => $srcset, 'sizes' => $sizes];
        return '<picture><source' . self::attributes($unscripted) . ">$image</picture>";
    }

    /** @return list<Source> */
    private static function usableSources(?Picture $picture): array
    {
        return array_values(array_filter(
            $picture?->sources ?? [],
            fn (Source $source): bool => Url::isWeb($source->url)
        ));
    }

    /**
     * The widest source up to PLAIN_WIDTH, else the narrowest.
     *
     * @param list<Source> $sources
     */
    private static function plainSource(array $sources): ?Source
    {
        $small = null;
        $large = null;
        foreach ($sources as $source) {
            if ($source->width <= self::PLAIN_WIDTH) {
                $small = $small !== null && $small->width >= $source->width ? $small : $source;
            } else {
                $large = $large !== null && $large->width <= $source->width ? $large : $source;
            }
        }
        return $small ?? $large;
    }

    /** @param list<Source> $sources */
    private static function srcset(array $sources): ?string
    {
        $candidates = [];
        foreach ($sources as $source) {
            if ($source->width > 0) {
                $candidates[] = "{$source->url} {$source->width}w";
            }
        }
        return count($candidates) > 1 ? implode(', ', $candidates) : null;
    }

    /** @param array<string, ?string> $attributes null leaves the attribute out */
    private static function attributes(array $attributes): string
    {
        $html = '';
        foreach ($attributes as $name => $value) {
            $html .= $value === null ? '' : ' ' . $name . '="' . self::escape($value) . '"';
        }
        return $html;
    }

    /** Escapes `& < > "`, for text and for attributes in double quotes. */
    private static function escape(string $text): string
    {
        return htmlspecialchars($text, ENT_COMPAT | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }
}
