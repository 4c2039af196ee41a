<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

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

    /** WordPress's own for the columns of a grid, and for a picture beside a text. */
    private const GRID_COLUMN = '12rem';
    private const MEDIA_PERCENT = 50;

    /** More columns than anybody has. */
    private const ENDLESS = 100;

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
        $isTold = wp_theme_has_theme_json();
        $own = array_intersect_key($isTold ? $layout : [], ['contentSize' => 1, 'wideSize' => 1]);
        $own = array_map(self::sure(...), $own);
        $widths = $own === [] ? $this->around->layout : $own + ['contentSize' => end($own), 'wideSize' => end($own)];
        $width = ContentWidth::of($widths, is_string($align) ? $align : '');
        if ($width > 0) {
            $this->become(static fn (Span $span): Span => $span->within($width), $from);
            $this->narrow = $from > 0 ? $this->narrow : $this->narrow->within($width);
        }
    }

    /**
     * @param list<mixed> $widths of all columns
     * @param array<mixed> $told by the block around them
     */
    private function enterColumn(mixed $width, array $widths, array $told): void
    {
        $all = array_map(self::width(...), $widths);
        $gaps = (count($all) - 1) * (BlockGap::of($told)?->least() ?? 0.0);
        $parts = array_sum(array_column($all, 0));
        $pixels = array_sum(array_column($all, 1));
        $rest = count(array_keys($all, null, true));
        $isKnown = !in_array([0.0, 0.0, 0.0], $all, true);
        [$part, , $most] = self::width($width) ?? [0.0, 0.0, 0.0];
        $page = $this->span->most() ?? CssLength::ENDLESS;
        $this->become(match (true) {
            $most > 0.0 => static fn (Span $span): Span => $span->within($most),
            // They have no room for the gaps, and each of them gives something for these.
            $part > 0.0 && $parts > 0.0 && $rest === 0 && $isKnown && $parts * $page + $gaps >= $page
                => static fn (Span $span): Span => $span->part($part / $parts, $gaps * $part / $parts),
            $part > 0.0 => static fn (Span $span): Span => $span->part(min(1.0, $part), 0.0),
            $parts < 1.0 && $rest > 0 && $isKnown
                => static fn (Span $span): Span => $span->part((1.0 - $parts) / $rest, ($gaps + $pixels) / $rest),
            default => static fn (Span $span): Span => $span,
        }, ($told['isStackedOnMobile'] ?? true) !== false ? self::COLUMNS_FROM : 0);
    }

    /** @param array<mixed> $told by the block of picture and text */
    private function enterText(array $told): void
    {
        $media = $told['mediaWidth'] ?? self::MEDIA_PERCENT;
        $part = 1.0 - (is_numeric($media) ? max(0.0, min(100.0, (float) $media)) : self::MEDIA_PERCENT) / 100.0;
        $isStacked = ($told['isStackedOnMobile'] ?? true) !== false;
        if ($part > 0.0) {
            $this->become(static fn (Span $span): Span => $span->part($part, 0.0), $isStacked ? self::MEDIA_FROM : 0);
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
        $gap = BlockGap::of($told);
        $count = self::number($layout['columnCount'] ?? null);
        $own = (array) (((array) ($block['style'] ?? []))['layout'] ?? []);
        $asked = max(1, self::number($own['columnSpan'] ?? null));
        $least = $layout['minimumColumnWidth'] ?? '';
        $from = max(
            $name === 'core/post-template' ? self::MEDIA_FROM : 0,
            NarrowStyles::end($told),
            NarrowStyles::end($block)
        );
        $room = $this->span->most() ?? CssLength::ENDLESS;
        [$all, $tile, $between] = [$count, 0, 0.0];
        if ($count === 0 || $least !== '') {
            // As many as there is room for.
            $tile = CssLength::read($least === '' ? self::GRID_COLUMN : self::sure($least))?->most() ?? 0;
            $between = $gap?->most();
            if ($tile <= 0 || $between === null || ($layout['autoFit'] ?? false) !== false) {
                return;
            }
            $fitting = (int) floor(($room + $between) / ($tile + $between));
            $all = max(1, min($count === 0 ? self::ENDLESS : $count, $fitting));
            $window = fn (int $columns): int => $this->windowOf($columns * ($tile + $between) - $between);
            // One of their numbers is told: of windows that are about as wide as those that have columns, in wider ones
            // there are more.
            $count = min($all, max(2, $asked));
            while ($count < $all && $window($count + 1) <= self::COLUMNS_FROM) {
                $count++;
            }
            $from = max($from, $window($count));
        }
        $over = min($count, $asked);
        $part = $over / $count;
        $less = (($count - 1) * $part - ($over - 1)) * ($gap?->least() ?? 0.0);
        // None is wider than just before there is room for one more, or than when there are all.
        $each = $count < $all ? max($tile + ($tile + $between) / $count, $room / $all) : INF;
        $widest = $over * $each + ($over - 1) * $between;
        $this->become(static fn (Span $span): Span => $span->part($part, $less)->within($widest), $from);
    }

    /** @return int px of the narrowest window in which this has so many */
    private function windowOf(float $width): int
    {
        $page = (int) min(CssLength::ENDLESS, ceil($this->span->pageOf($width)));
        return min(CssLength::ENDLESS, Room::of($page, $this->edges)->windowBelow($page) + 1);
    }

    /**
     * @param \Closure(Span): Span $part
     * @param int $from px of the narrowest window in which it is so; 0 where it is in each
     */
    private function become(\Closure $part, int $from): void
    {
        $this->span = $part($this->span);
        $this->from = max($this->from, $from);
    }

    /** @return string a length; empty where it is of letters, which are as large as somebody made the text there */
    private static function sure(mixed $css): string
    {
        return is_string($css) && preg_match('/\dem/i', $css) !== 1 ? $css : '';
    }

    private static function number(mixed $number): int
    {
        return is_numeric($number) ? (int) max(0.0, min(self::ENDLESS, (float) $number)) : 0;
    }

    /**
     * @return array{float, float, float}|null the part that a column says it takes, and px, at least and at most; all 0
     *                                         where nobody can tell what it says, null where it says none
     */
    private static function width(mixed $width): ?array
    {
        // Of old they were numbers: percents.
        $css = is_int($width) || is_float($width) ? "$width%" : (is_string($width) ? trim($width) : '');
        if (preg_match('/\d/', $css) !== 1) {
            return null;
        }
        if (preg_match('/^(\d{1,3}(?:\.\d{1,20})?)%\z/', $css, $part) === 1) {
            return [(float) $part[1] / 100.0, 0.0, 0.0];
        }
        $length = CssLength::read(self::sure($css));
        $most = (float) $length?->most();
        return $most > 0.0 ? [0.0, (float) $length?->least(), $most] : [0.0, 0.0, 0.0];
    }
}
