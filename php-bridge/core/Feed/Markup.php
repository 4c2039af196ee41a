<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\PictureFormat;
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
     * @param bool $isFirst whether it is the first that a visitor sees of the page, so that its first row is wanted at
     *                      once; pages alone know that, and so does no other language
     */
    public static function render(
        Settings $settings,
        array $items,
        int $room = self::USUAL_ROOM,
        bool $isFirst = false,
    ): string {
        if ($items === []) {
            return '';
        }
        $sizes = Sizes::of($settings, $room);
        $tiles = array_map(
            fn (Item $item, int $at): string => self::tile($settings, $sizes, $item, match (true) {
                !$isFirst || $at >= $settings->columns => Loading::Lazy,
                $at === 0 => Loading::First,
                default => Loading::Eager,
            }),
            $shown = array_slice($items, 0, $settings->count),
            array_keys($shown)
        );
        // Classes: a Content-Security-Policy may forbid styles in attributes. A role: without its bullets Safari
        // would not call it a list by itself.
        $shape = strtr($settings->shape->value, ':', '-');
        $grid = "loupe-grid loupe-columns-{$settings->columns} loupe-gap-{$settings->gap} loupe-shape-$shape";
        $list = '<ul' . self::attributes(['class' => $grid, 'role' => 'list']) . '>' . implode('', $tiles) . '</ul>';
        return '<div' . self::attributes(['class' => 'loupe']) . '>' . $list . '</div>';
    }

    private static function tile(Settings $settings, string $sizes, Item $item, Loading $loading): string
    {
        $content = self::picture($settings->shape, $sizes, $item, $loading);
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

    private static function picture(Shape $shape, string $sizes, Item $item, Loading $loading): string
    {
        $alt = str_replace("\n", ' ', $item->alt);
        $cut = $item->picture?->cut($shape);
        if ($cut === null || !Url::isWeb($cut->path)) {
            return '<span' . self::attributes(['class' => 'loupe-blank']) . '>' . self::escape($alt) . '</span>';
        }
        $isOfSeveral = count($cut->widths) > 1;
        $srcset = self::srcset($cut);
        $isLazy = $loading === Loading::Lazy;
        // Programs that don't know the format choose by its name; those that have never heard of choosing take the
        // plain one.
        $mime = $cut->plain === null ? null : $cut->format->mime();
        // A lazy picture is as wide as the page lays it out; browsers that don't know `auto` read on.
        $laidOut = $isLazy ? "auto, $sizes" : $sizes;
        // A <source> may have an `auto` only where its picture has one too.
        $own = $mime === null ? $laidOut : ($isLazy ? 'auto' : null);
        [$width, $height] = $item->picture->size($cut);
        $hasDimensions = $width > 0 && $height > 0;
        $image = '<img' . self::attributes([
            'class' => 'loupe-picture',
            'src' => self::plain($cut),
            'srcset' => $isOfSeveral && $mime === null ? $srcset : null,
            'sizes' => $isOfSeveral ? $own : null,
            'width' => $hasDimensions ? (string) $width : null,
            'height' => $hasDimensions ? (string) $height : null,
            'data-colour' => $item->picture->colour === '' ? null : "#{$item->picture->colour}",
            'alt' => $alt,
            // Said also where it is usual: WordPress makes pictures lazy that say nothing.
            'loading' => $isLazy ? 'lazy' : 'eager',
            'fetchpriority' => $loading === Loading::First ? 'high' : null,
            'decoding' => 'async',
        ]) . '>';
        // Without script no picture is lazy, and `auto` would be the whole window.
        $sources = [
            ...$isOfSeveral && $isLazy ? [['media' => '(scripting: none)', 'sizes' => $sizes]] : [],
            ...$mime !== null ? [['media' => null, 'sizes' => $isOfSeveral ? $laidOut : null]] : [],
        ];
        if ($sources === []) {
            return $image;
        }
        return '<picture>' . implode('', array_map(
            static fn (array $source): string => '<source' . self::attributes([
                'media' => $source['media'],
                'type' => $mime,
                'srcset' => $srcset,
                'sizes' => $source['sizes'],
            ]) . '>',
            $sources
        )) . "$image</picture>";
    }

    /** What stands in `src`: the plain file, else the widest up to PLAIN_WIDTH, else the narrowest. */
    private static function plain(Cut $cut): string
    {
        if ($cut->plain !== null) {
            return $cut->address($cut->plain, PictureFormat::Jpeg);
        }
        $narrow = array_filter($cut->widths, static fn (int $width): bool => $width <= self::PLAIN_WIDTH);
        return $cut->address($narrow === [] ? $cut->widths[0] : end($narrow), $cut->format);
    }

    private static function srcset(Cut $cut): string
    {
        $isOfSeveral = count($cut->widths) > 1;
        return implode(', ', array_map(
            static fn (int $width): string => $cut->address($width, $cut->format) . ($isOfSeveral ? " {$width}w" : ''),
            $cut->widths
        ));
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
