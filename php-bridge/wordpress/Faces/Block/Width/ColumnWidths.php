<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;
use Loupe\Core\Feed\Span;

/** How wide columns beside each other are, by what each of them says. */
final class ColumnWidths
{
    /** Of one that says something of which nobody can tell how wide that is. */
    private const UNKNOWN = [0.0, 0.0, 0.0];

    /** Parts that they take together, and px at least. */
    private readonly float $parts;
    private readonly float $pixels;

    /** Px between all of them. */
    private readonly float $gaps;

    /** How many of them share what the others leave. */
    private readonly int $rest;

    private readonly bool $areKnown;

    /**
     * @param list<mixed> $widths that they say
     * @param float $gap px at least between two of them
     */
    public function __construct(array $widths, float $gap)
    {
        $all = array_map(self::width(...), $widths);
        $this->gaps = (count($all) - 1) * $gap;
        $this->parts = array_sum(array_column($all, 0));
        $this->pixels = array_sum(array_column($all, 1));
        $this->rest = count(array_keys($all, null, true));
        $this->areKnown = !in_array(self::UNKNOWN, $all, true);
    }

    /**
     * @param Span $page that they stand in
     * @param mixed $width that one of them says
     */
    public function of(Span $page, mixed $width): Span
    {
        [$part, , $most] = self::width($width) ?? self::UNKNOWN;
        $room = $page->most() ?? CssLength::ENDLESS;
        // Else each of them gives something for the gaps.
        $haveRoom = $this->rest > 0 || $this->parts * $room + $this->gaps < $room;
        return match (true) {
            $most > 0.0 => $page->within($most),
            $part > 0.0 && ($haveRoom || !$this->areKnown || $this->parts <= 0.0) => $page->part(min(1.0, $part), 0.0),
            $part > 0.0 => $page->part($part / $this->parts, $this->gaps * $part / $this->parts),
            $this->areKnown && $this->rest > 0 && $this->parts < 1.0
                => $page->part((1.0 - $this->parts) / $this->rest, ($this->gaps + $this->pixels) / $this->rest),
            default => $page,
        };
    }

    /** @return array{float, float, float}|null the part that one takes, and px, at least and at most; null for the rest */
    private static function width(mixed $width): ?array
    {
        // Of old they were numbers: percents.
        $css = is_int($width) || is_float($width) ? "$width%" : $width;
        if (!is_string($css) || preg_match('/\d/', $css) !== 1) {
            return null;
        }
        if (preg_match('/^\s*(\d{1,3}(?:\.\d{1,20})?)%\s*\z/', $css, $part) === 1) {
            return [(float) $part[1] / 100.0, 0.0, 0.0];
        }
        $length = ToldLength::read($css);
        $most = (float) $length?->most();
        return $most > 0.0 ? [0.0, (float) $length?->least(), $most] : self::UNKNOWN;
    }
}
