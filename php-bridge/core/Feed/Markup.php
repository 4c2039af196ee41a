<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/**
 * The feed's HTML, byte for byte what src/feed/markup.rs writes.
 *
 * Pages need it without script, the panel and the editor need it at once, so it
 * stands in both languages. Shape: docs/architecture.md, "Markup".
 */
final class Markup
{
    /** Widest source in px that stands in `src`, for browsers without `srcset`. */
    private const PLAIN_WIDTH = 640;

    /**
     * The feed as HTML; the empty string when there is nothing to show.
     *
     * @param list<Item> $items
     */
    public static function render(Settings $settings, array $items): string
    {
        if ($items === []) {
            return '';
        }
        $tiles = array_map(
            fn (Item $item): string => self::tile($settings, $item),
            array_slice($items, 0, $settings->count)
        );
        $style = "--loupe-columns:{$settings->columns};--loupe-gap:{$settings->gap}px";
        $list = '<ul' . self::attributes(['class' => 'loupe-grid']) . '>' . implode('', $tiles) . '</ul>';
        return '<div' . self::attributes(['class' => 'loupe', 'style' => $style]) . '>' . $list . '</div>';
    }

    private static function tile(Settings $settings, Item $item): string
    {
        $content = self::picture($settings, $item);
        if (Url::isWeb($item->permalink)) {
            $content = '<a' . self::attributes([
                'class' => 'loupe-link',
                'href' => $item->permalink,
                'target' => '_blank',
                'rel' => 'noopener',
            ]) . '>' . $content . '</a>';
        }
        $caption = $settings->captions ? Text::excerpt($item->caption) : '';
        if ($caption !== '') {
            $content .= '<p' . self::attributes(['class' => 'loupe-caption']) . '>' . self::escape($caption) . '</p>';
        }
        $class = 'loupe-item loupe-' . $item->kind->value;
        return '<li' . self::attributes(['class' => $class]) . '>' . $content . '</li>';
    }

    private static function picture(Settings $settings, Item $item): string
    {
        $sources = self::usableSources($item->picture);
        $src = self::plainSource($sources);
        if ($item->picture === null || $src === null) {
            return '<span' . self::attributes(['class' => 'loupe-blank']) . '>' . self::escape($item->alt) . '</span>';
        }
        $srcset = self::srcset($sources);
        $hasDimensions = $item->picture->width > 0 && $item->picture->height > 0;
        return '<img' . self::attributes([
            'class' => 'loupe-picture',
            'src' => $src->url,
            'srcset' => $srcset,
            'sizes' => $srcset === null ? null : self::sizes($settings->columns),
            'width' => $hasDimensions ? (string) $item->picture->width : null,
            'height' => $hasDimensions ? (string) $item->picture->height : null,
            'alt' => $item->alt,
            'loading' => 'lazy',
            'decoding' => 'async',
        ]) . '>';
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

    /** `auto` is for browsers that know a lazy picture's width; the others read on. */
    private static function sizes(int $columns): string
    {
        if ($columns === 1) {
            return 'auto, 100vw';
        }
        return 'auto, (max-width: 600px) 50vw, ' . (int) ceil(100 / $columns) . 'vw';
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
