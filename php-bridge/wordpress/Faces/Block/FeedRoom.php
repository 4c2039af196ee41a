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
    /** Px of the narrowest windows in which WordPress puts columns, and pictures and texts, beside each other. */
    private const COLUMNS_FROM = 782;
    private const MEDIA_FROM = 601;

    private const CONSTRAINED = 'constrained';
    private const OF_OLD = ['inherit' => 1, 'contentSize' => 1];

    /** WordPress's own for the columns of a grid, and for a picture beside a text. */
    private const GRID_COLUMN = '12rem';
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
            $type === 'grid' => $this->enterGrid($block, $told, $layout),
            $type === self::CONSTRAINED => $this->enterContent($block['align'] ?? '', $layout),
            default => null,
        };
    }

    /** @param array<mixed> $layout of the block around it; the theme's where it says no width */
    private function enterContent(mixed $align, array $layout): void
    {
        $own = array_intersect_key($layout, ['contentSize' => 1, 'wideSize' => 1]);
        $widths = $own === [] ? $this->around->layout : $own + ['contentSize' => end($own), 'wideSize' => end($own)];
        $width = ContentWidth::of($widths, is_string($align) ? $align : '');
        if ($width > 0) {
            $this->span = $this->span->within($width);
            $this->narrow = $this->narrow->within($width);
        }
    }

    /**
     * @param list<mixed> $widths of all columns
     * @param array<mixed> $told by the block around them
     */
    private function enterColumn(mixed $width, array $widths, array $told): void
    {
        $gaps = (count($widths) - 1) * self::gap($told);
        [$parts, $pixels] = [0.0, 0.0];
        $rest = 0;
        foreach ($widths as $each) {
            [$part, $px] = self::width($each) ?? [0.0, 0.0];
            $parts += $part;
            $pixels += $px;
            $rest += $part + $px > 0.0 ? 0 : 1;
        }
        [$part, $px] = self::width($width) ?? [0.0, 0.0];
        $page = $this->span->most() ?? CssLength::ENDLESS;
        $this->become(match (true) {
            $px > 0.0 => static fn (Span $span): Span => $span->within($px),
            // They have no room for the gaps, and each of them gives something for these.
            $part > 0.0 && $rest === 0 && $parts * $page + $gaps >= $page
                => static fn (Span $span): Span => $span->part($part / $parts, $gaps * $part / $parts),
            $part > 0.0 => static fn (Span $span): Span => $span->part(min(1.0, $part), 0.0),
            $parts < 1.0 && $rest > 0
                => static fn (Span $span): Span => $span->part((1.0 - $parts) / $rest, ($gaps + $pixels) / $rest),
            default => static fn (Span $span): Span => $span,
        }, self::COLUMNS_FROM, ($told['isStackedOnMobile'] ?? true) !== false);
    }

    /** @param array<mixed> $told by the block of picture and text */
    private function enterText(array $told): void
    {
        $media = $told['mediaWidth'] ?? self::MEDIA_PERCENT;
        $part = 1.0 - (is_numeric($media) ? max(0.0, min(100.0, (float) $media)) : self::MEDIA_PERCENT) / 100.0;
        $isStacked = ($told['isStackedOnMobile'] ?? true) !== false;
        if ($part > 0.0) {
            $this->become(static fn (Span $span): Span => $span->part($part, 0.0), self::MEDIA_FROM, $isStacked);
        }
    }

    /**
     * @param array<mixed> $block
     * @param array<mixed> $told by the grid
     * @param array<mixed> $layout its
     */
    private function enterGrid(array $block, array $told, array $layout): void
    {
        $gap = self::gap($told);
        $count = is_numeric($layout['columnCount'] ?? null) ? max(0, (int) $layout['columnCount']) : 0;
        $least = is_string($layout['minimumColumnWidth'] ?? null) ? $layout['minimumColumnWidth'] : '';
        $from = 0;
        if ($count === 0 || $least !== '') {
            // As many as there is room for: where the page is as wide as it becomes, that is known.
            $tile = CssLength::read($least === '' ? self::GRID_COLUMN : $least)?->most() ?? 0;
            $most = $this->span->most();
            if ($tile <= 0 || $most === null || ($layout['autoFit'] ?? false) !== false) {
                return;
            }
            $fitting = max(1, (int) floor(($most + $gap) / ($tile + $gap)));
            $count = $count === 0 ? $fitting : min($count, $fitting);
            $page = $this->narrow->most() ?? $most;
            $from = (int) ceil(($this->edges ?? CssLength::pixels(0.0))->windowBeside($page));
        }
        $asked = ((array) (((array) ($block['style'] ?? []))['layout'] ?? []))['columnSpan'] ?? 1;
        $over = is_numeric($asked) ? max(1, min($count, (int) $asked)) : 1;
        $part = $over / $count;
        $less = ($count - 1) * $gap * $part - ($over - 1) * $gap;
        $this->become(static fn (Span $span): Span => $span->part($part, $less), $from, $from > 0);
    }

    /** @param \Closure(Span): Span $part */
    private function become(\Closure $part, int $from, bool $isStacked): void
    {
        $this->span = $part($this->span);
        $this->from = max($this->from, $isStacked ? $from : 0);
    }

    /** @return array{float, float}|null the part that a column says it takes, or px; null where it says none */
    private static function width(mixed $width): ?array
    {
        // Of old they were numbers: percents.
        $css = is_int($width) || is_float($width) ? "$width%" : (is_string($width) ? trim($width) : '');
        if (preg_match('/^(\d{1,3}(?:\.\d{1,20})?)%\z/', $css, $part) === 1) {
            return $part[1] > 0 ? [(float) $part[1] / 100.0, 0.0] : null;
        }
        $pixels = CssLength::read($css)?->most() ?? 0;
        return $pixels > 0 ? [0.0, (float) $pixels] : null;
    }

    /**
     * @param array<mixed> $told
     * @return float px at least between what stands in a block
     */
    private static function gap(array $told): float
    {
        $gap = ((array) (((array) ($told['style'] ?? []))['spacing'] ?? []))['blockGap'] ?? null;
        $gap = is_array($gap) ? $gap['left'] ?? '0' : $gap;
        // Of styles, too, WordPress puts all together anew: as PageEdges.
        $gap ??= wp_theme_has_theme_json()
            ? wp_get_global_styles(['spacing', 'blockGap'], ['transforms' => ['resolve-variables']])
            : '';
        return is_string($gap) ? max(0.0, CssLength::read($gap)?->least() ?? 0.0) : 0.0;
    }
}
