<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** How wide something is within a page: a part of it, less what stands between, and so many px at most. */
final class Span
{
    private function __construct(
        private readonly float $part,
        /** Px. */
        private readonly float $less,
        /** Px; INF where nothing but the page ends it. */
        private readonly float $most,
    ) {
    }

    /** As wide as the page. */
    public static function page(): self
    {
        return new self(1.0, 0.0, INF);
    }

    /** What is no wider than so many px of this. */
    public function within(float $pixels): self
    {
        return new self($this->part, $this->less, min($this->most, max(1.0, $pixels)));
    }

    /** What takes a part of this, less so many px. */
    public function part(float $part, float $less): self
    {
        return new self(
            $this->part * $part,
            $this->less * $part + $less,
            max(1.0, $this->most * $part - $less)
        );
    }

    /** Px of a page of which it has so many. */
    public function pageOf(float $width): float
    {
        return ($width + $this->less) / max(0.01, $this->part);
    }

    /** Px at most; null where only the page ends it. */
    public function most(): ?int
    {
        return $this->most < CssLength::ENDLESS ? (int) ceil($this->most) : null;
    }

    /** As a column that is one from windows of so many px on. Rather too wide than too narrow: pictures blur in that. */
    public function column(int $from): Column
    {
        $percent = max(1, min(100, (int) ceil(round($this->part * 100.0, 3))));
        $less = max(0, min(CssLength::ENDLESS, (int) floor($this->less)));
        return new Column($this->most() ?? CssLength::ENDLESS, $percent, $less, $from);
    }

    /** Whether it is a part of the page's width, and not all or so many px of it. */
    public function isPart(): bool
    {
        return $this->part !== 1.0 || $this->less !== 0.0;
    }
}
