<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** The room that a page has for a feed: all that its text has, or a column of it. */
final class Room
{
    /** Px at most where nobody knows: few pages have more. */
    public const USUAL = 1200;

    /** Px that pages leave free at their sides where nobody knows, on both together. */
    private const EDGES = 60;

    private function __construct(
        /** Px at most, in any window; 0 where it goes as far as the edges. */
        public readonly int $width,
        /** What the page leaves free at its sides, on both together. */
        private readonly CssLength $edges,
        /** What of a wide page it has; null where that is all. */
        private readonly ?Column $column = null,
    ) {
    }

    /**
     * @param int $width px at most; 0 where it goes from edge to edge
     * @param CssLength|null $edges what the page leaves free at its sides, on both together; null where nobody knows
     */
    public static function of(int $width, ?CssLength $edges = null): self
    {
        $width = max(0, min($width, CssLength::ENDLESS));
        return new self($width, $edges ?? CssLength::pixels($width === 0 ? 0 : self::EDGES));
    }

    public static function usual(): self
    {
        return self::of(self::USUAL);
    }

    /** What a column of it has. */
    public function column(Column $column): self
    {
        return new self($this->width, $this->edges, $column);
    }

    /** As it is stored. */
    public function key(): string
    {
        $size = $this->width . ($this->column === null ? '' : ";{$this->column->key()}");
        return $this->edges == self::of($this->width)->edges ? $size : "$size {$this->edges->css()}";
    }

    public static function read(string $key): ?self
    {
        if (preg_match('/^(\d{1,4})(?:;([\d,]+))?(?: (.+))?\z/', $key, $part, PREG_UNMATCHED_AS_NULL) !== 1) {
            return null;
        }
        [, $width, $column, $css] = $part;
        $edges = $css === null ? null : CssLength::read($css);
        $read = $column === null ? null : Column::read($column);
        $isWhole = ($edges === null) === ($css === null) && ($read === null) === ($column === null);
        return $isWhole ? new self((int) $width, self::of((int) $width, $edges)->edges, $read) : null;
    }

    /** The whole of it, which a column takes too where windows are narrow: columns stand below each other there. */
    public function whole(): self
    {
        return new self($this->width, $this->edges);
    }

    /** Px of the narrowest window in which it is no more than a column; 0 where it is one in each, or in none. */
    public function columnFrom(): int
    {
        return $this->column->from ?? 0;
    }

    /** Px at most, in windows that are wide enough for columns. */
    public function most(): int
    {
        return $this->column->most ?? ($this->width === 0 ? CssLength::ENDLESS : $this->width);
    }

    /** Px that it has in a window. */
    public function in(int $window): float
    {
        if ($window < $this->columnFrom()) {
            return $this->whole()->in($window);
        }
        $page = $window - $this->edges->in($window);
        return max(1.0, min($this->most(), $this->column?->in($page) ?? $page));
    }

    /** Px of the widest window that has less. */
    public function windowBelow(int $width): int
    {
        return (int) ceil($this->edges->windowBeside($this->column?->pageOf($width) ?? $width)) - 1;
    }

    /** What is left of a window beside so many px, in CSS. */
    public function beside(int $pixels): string
    {
        return $this->column === null
            ? "100vw - {$this->edges->more($pixels)->css()}"
            : $this->column->beside("100vw - {$this->edges->css()}", $pixels);
    }
}
