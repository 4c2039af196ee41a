<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** The room that a page has for a feed. */
final class Room
{
    /** Px at most where nobody knows: few pages have more. */
    public const USUAL = 1200;

    /** Px that pages leave free at their sides where nobody knows, on both together. */
    private const EDGES = 60;

    private function __construct(
        /** Px at most; 0 where it goes as far as the edges. */
        private readonly int $width,
        /** What the page leaves free at its sides, on both together. */
        private readonly CssLength $edges,
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

    /** As it is stored. */
    public function key(): string
    {
        return $this == self::of($this->width) ? (string) $this->width : "$this->width {$this->edges->css()}";
    }

    public static function read(string $key): ?self
    {
        [$width, $css] = [...explode(' ', $key, 2), null];
        $edges = $css === null ? null : CssLength::read($css);
        return preg_match('/^\d{1,4}\z/', $width) === 1 && ($css === null || $edges !== null)
            ? self::of((int) $width, $edges)
            : null;
    }

    /** Px at most. */
    public function most(): int
    {
        return $this->width === 0 ? CssLength::ENDLESS : $this->width;
    }

    /** Px that it has in a window. */
    public function in(int $window): float
    {
        return max(1.0, min($this->most(), $window - $this->edges->in($window)));
    }

    /** Px of the widest window that has less. */
    public function windowBelow(int $width): int
    {
        return (int) ceil($this->edges->windowBeside($width)) - 1;
    }

    /** What is left of a window beside so many px, in CSS. */
    public function beside(int $pixels): string
    {
        return "100vw - {$this->edges->more($pixels)->css()}";
    }
}
