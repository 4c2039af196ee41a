<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\Span;

/**
 * The room that a feed has, by what it stands in: texts, columns, grids. What these leave free at their own sides is
 * not taken off: pictures had better be too wide than too narrow.
 */
final class FeedRoom
{
    /**
     * Px of the narrowest windows in which WordPress puts columns beside each other, and of those in which it does so
     * with pictures and texts, and with the posts of a query.
     */
    private const COLUMNS_FROM = 782;
    private const MEDIA_FROM = 601;

    private const CONSTRAINED = 'constrained';
    private const OF_OLD = ['inherit' => 1, 'contentSize' => 1];

    /** WordPress's own for a picture beside a text. */
    private const MEDIA_PERCENT = 50;

    /** In windows that are wide enough for columns, and in narrower ones, where they stand below each other. */
    private Span $span;
    private Span $narrow;

    /** Px of the narrowest window that is wide enough. */
    private int $from = 0;

    private function __construct(private readonly Surroundings $around, private readonly ?CssLength $edges)
    {
        $this->span = Span::page();
        $this->narrow = Span::page();
    }

    /** @param string $align the feed's own */
    public static function of(Surroundings $around, string $align): Room
    {
        $edges = PageEdges::of('');
        $room = new self($around, $edges);
        $parent = $around->isTemplate ? ['', [], []] : ['', ['layout' => ['type' => self::CONSTRAINED]], []];
        foreach ([...$around->blocks, ['', ['align' => $align], []]] as $block) {
            $room->enter($block[1], $parent);
            $parent = $block;
        }
        return $room->room();
    }

    private function room(): Room
    {
        $most = $this->narrow->most();
        $whole = Room::of($most ?? 0, $most === null ? PageEdges::of('full') : $this->edges);
        return $this->span->isPart() || $this->span->most() !== $most
            ? $whole->column($this->span->column($this->from))
            : $whole;
    }

    /**
     * @param array<mixed> $block what it says
     * @param array{string, array<mixed>, list<mixed>} $parent
     */
    private function enter(array $block, array $parent): void
    {
        [$name, $told, $widths] = $parent;
        $layout = array_filter((array) ($told['layout'] ?? []));
        // Of old a layout had no type.
        $type = $layout['type'] ?? (array_intersect_key($layout, self::OF_OLD) === [] ? '' : self::CONSTRAINED);
        match (true) {
            $name === 'core/columns' => $this->enterColumn($block['width'] ?? null, $widths, $told),
            $name === 'core/media-text' => $this->enterText($told),
            $type === 'grid' => $this->enterGrid($block, $parent, $layout),
            $type === self::CONSTRAINED => $this->enterContent($block['align'] ?? '', $told, $layout),
            default => null,
        };
    }

    /**
     * @param array<mixed> $told by the block around it
     * @param array<mixed> $layout its; the theme's where it says no width
     */
    private function enterContent(mixed $align, array $told, array $layout): void
    {
        $from = NarrowStyles::end($told);
        // A theme of PHP may have rules of its own for that.
        $own = wp_theme_has_theme_json() ? array_intersect_key($layout, ['contentSize' => 1, 'wideSize' => 1]) : [];
        $own = array_map(static fn (mixed $css): mixed => ToldLength::read($css) === null ? null : $css, $own);
        $widths = $own === [] ? $this->around->layout : $own + ['contentSize' => end($own), 'wideSize' => end($own)];
        $width = ContentWidth::of($widths, is_string($align) ? $align : '');
        if ($width > 0) {
            $this->become($this->span->within($width), $from);
            $this->narrow = $from > 0 ? $this->narrow : $this->narrow->within($width);
        }
    }

    /**
     * @param list<mixed> $widths of all columns
     * @param array<mixed> $told by the block around them
     */
    private function enterColumn(mixed $width, array $widths, array $told): void
    {
        $columns = new ColumnWidths($widths, BlockGap::of($told)?->least() ?? 0.0);
        $this->become($columns->of($this->span, $width), self::isStacked($told) ? self::COLUMNS_FROM : 0);
    }

    /** @param array<mixed> $told by the block of picture and text */
    private function enterText(array $told): void
    {
        $media = $told['mediaWidth'] ?? self::MEDIA_PERCENT;
        $part = 1.0 - (is_numeric($media) ? max(0.0, min(100.0, (float) $media)) : self::MEDIA_PERCENT) / 100.0;
        if ($part > 0.0) {
            $this->become($this->span->part($part, 0.0), self::isStacked($told) ? self::MEDIA_FROM : 0);
        }
    }

    /**
     * @param array<mixed> $block
     * @param array{string, array<mixed>, list<mixed>} $parent the grid
     * @param array<mixed> $layout its
     */
    private function enterGrid(array $block, array $parent, array $layout): void
    {
        [$name, $told] = $parent;
        $columns = new GridColumns($layout, BlockGap::of($told), GridColumns::over($block));
        [$span, $from] = $columns->of($this->span, $this->edges);
        $posts = $name === 'core/post-template' ? self::MEDIA_FROM : 0;
        $this->become($span, max($from, $posts, NarrowStyles::end($told), NarrowStyles::end($block)));
    }

    /** @param array<mixed> $told by a block whose parts stand beside each other in wide windows */
    private static function isStacked(array $told): bool
    {
        return ($told['isStackedOnMobile'] ?? true) !== false;
    }

    /** @param int $from px of the narrowest window in which it is so; 0 where it is in each */
    private function become(Span $span, int $from): void
    {
        $this->span = $span;
        $this->from = max($this->from, $from);
    }
}
