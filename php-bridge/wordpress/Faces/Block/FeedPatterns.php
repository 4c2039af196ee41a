<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Words\PatternWords;

/** Feeds for the places where sites have them, ready to be put on a page. */
final class FeedPatterns
{
    private const CATEGORY = 'loupe';

    private const ROUTE = '/wp/v2/block-patterns/';

    /** Where somebody asks for patterns, and nowhere else. */
    public static function registerFor(string $route): void
    {
        if (!str_starts_with($route, self::ROUTE)) {
            return;
        }
        register_block_pattern_category(self::CATEGORY, ['label' => 'Loupe']);
        foreach (self::all() as $name => [$title, $content, $width]) {
            register_block_pattern("loupe/$name", [
                'title' => $title,
                'content' => $content,
                'categories' => [self::CATEGORY],
                'keywords' => ['instagram'],
                'blockTypes' => [Names::BLOCK],
                'viewportWidth' => $width,
            ]);
        }
    }

    /** @return array<string, array{string, string, int}> title, blocks, and the width in which they are previewed */
    private static function all(): array
    {
        return [
            'strip' => [PatternWords::strip(), self::feed([
                'align' => 'full',
                'count' => 6,
                'columns' => 6,
                'rows' => 1,
                'gap' => 0,
                'hover' => 'caption',
            ]), 1400],
            'page' => [PatternWords::page(), self::feed([
                'align' => 'wide',
                'header' => true,
                'count' => 18,
                'opens' => 'lightbox',
                'more' => 'button',
            ]), 1200],
            'sidebar' => [PatternWords::sidebar(), self::heading(PatternWords::follow()) . self::feed([
                'count' => 6,
                'columns' => 2,
                'gap' => 4,
                'corners' => 'small',
            ]), 400],
            'hero' => [PatternWords::hero(), self::feed([
                'align' => 'full',
                'layout' => 'carousel',
                'columns' => 4,
                'shape' => '4:5',
                'hover' => 'caption',
                'opens' => 'lightbox',
            ]), 1400],
            'single' => [PatternWords::single(), self::feed([
                'layout' => 'single',
                'captions' => true,
                'times' => true,
                'tags' => true,
            ]), 800],
        ];
    }

    /** @param array<string, mixed> $attributes */
    private static function feed(array $attributes): string
    {
        return '<!-- wp:' . Names::BLOCK . ' ' . wp_json_encode($attributes) . ' /-->';
    }

    private static function heading(string $text): string
    {
        $text = esc_html($text);
        return "<!-- wp:heading {\"level\":3} --><h3 class=\"wp-block-heading\">$text</h3><!-- /wp:heading -->";
    }
}
