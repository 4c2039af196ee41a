<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\Core\Feed\CssLength;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\Span;

/** How wide what stands in a block's grid is: over how many of its columns it goes, of how many. */
final class GridColumns
{
    /** What a column has at least where nobody said. */
    private const LEAST = '12rem';

    /** More columns than anybody has. */
    private const ENDLESS = 100;

    /** Of windows that are about as wide as those that have columns of text: px. */
    private const MIDDLE = 782;

    /** How many columns there are, as far as that is said; else 0. */
    private readonly int $count;

    /** As many as there is room for, each with so much at least; null where their number is what is said. */
    private readonly ?CssLength $least;

    /** Whether nobody can tell how many there are. */
    private readonly bool $isUnknown;

    /**
     * @param array<mixed> $layout the grid's
     * @param CssLength|null $gap between its columns; null where nobody can tell
     * @param int $over how many of them one takes
     */
    public function __construct(array $layout, private readonly ?CssLength $gap, private readonly int $over)
    {
        $this->count = self::number($layout['columnCount'] ?? null);
        $told = $layout['minimumColumnWidth'] ?? '';
        $isFitted = $this->count === 0 || $told !== '';
        $this->least = $isFitted ? ToldLength::read($told === '' ? self::LEAST : $told) : null;
        $isMeasured = ($this->least?->most() ?? 0) > 0 && $gap?->most() !== null;
        $this->isUnknown = $isFitted && (!$isMeasured || ($layout['autoFit'] ?? false) !== false);
    }

    /** @param array<mixed> $told by a block in a grid */
    public static function over(array $told): int
    {
        $layout = (array) (((array) ($told['style'] ?? []))['layout'] ?? []);
        return max(1, self::number($layout['columnSpan'] ?? null));
    }

    /**
     * @param Span $page that the grid stands in
     * @param CssLength|null $edges of the page
     * @return array{Span, int} and px of the narrowest window in which it is that
     */
    public function of(Span $page, ?CssLength $edges): array
    {
        if ($this->isUnknown) {
            return [$page, 0];
        }
        if ($this->least === null) {
            return [$this->part($page, $this->count), 0];
        }
        [$tile, $gap] = [(int) $this->least->most(), (int) $this->gap?->most()];
        $room = $page->most() ?? CssLength::ENDLESS;
        $all = max(1, min($this->count ?: self::ENDLESS, intdiv($room + $gap, $tile + $gap)));
        $window = static fn (int $columns): int
            => self::windowOf($page->pageOf($columns * ($tile + $gap) - $gap), $edges);
        // One of their numbers is told: in wider windows there are more.
        $count = min($all, max(2, $this->over));
        while ($count < $all && $window($count + 1) <= self::MIDDLE) {
            $count++;
        }
        $part = $this->part($page, $count);
        if ($count < $all) {
            // None is wider than just before there is room for one more, or than when there are all.
            $each = max($tile + ($tile + $gap) / $count, $room / $all);
            $over = min($count, $this->over);
            $part = $part->within($over * $each + ($over - 1) * $gap);
        }
        return [$part, $window($count)];
    }

    private function part(Span $page, int $count): Span
    {
        $over = min($count, $this->over);
        $part = $over / $count;
        return $page->part($part, (($count - 1) * $part - ($over - 1)) * ($this->gap?->least() ?? 0.0));
    }

    /** @return int px of the narrowest window of which a page has so many */
    private static function windowOf(float $page, ?CssLength $edges): int
    {
        $width = (int) min(CssLength::ENDLESS, ceil($page));
        return min(CssLength::ENDLESS, Room::of($width, $edges)->windowBelow($width) + 1);
    }

    private static function number(mixed $number): int
    {
        return is_numeric($number) ? (int) max(0.0, min(self::ENDLESS, (float) $number)) : 0;
    }
}
