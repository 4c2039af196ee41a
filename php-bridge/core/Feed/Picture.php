<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Source;

/** One picture, as the site's own copies of it. Shape: docs/wire.md, "Item". */
final class Picture
{
    private const COLOUR = '/^[0-9a-f]{6}\z/';

    /**
     * @param int $width of the original in px; 0 where unknown
     * @param int $height likewise
     * @param non-empty-list<Cut> $cuts
     * @param string $colour what it is on the whole, rrggbb; empty where unknown
     */
    public function __construct(
        public readonly int $width,
        public readonly int $height,
        public readonly array $cuts,
        public readonly string $colour = '',
    ) {
    }

    /** Null where there is no cut in it. */
    public static function read(mixed $value): ?self
    {
        $value = Coerce::values($value);
        $cuts = Coerce::values($value['cuts'] ?? null);
        $cuts = array_filter(array_map(Cut::read(...), array_is_list($cuts) ? $cuts : []));
        $colour = Coerce::text($value['colour'] ?? null);
        return $cuts === [] ? null : new self(
            Source::pixels($value['width'] ?? null),
            Source::pixels($value['height'] ?? null),
            array_values($cuts),
            preg_match(self::COLOUR, $colour) === 1 ? $colour : ''
        );
    }

    /** @param string $base address of the folder that its cuts' paths are relative to, with its final slash */
    public function at(string $base): self
    {
        return $this->with(array_map(static fn (Cut $cut): Cut => $cut->at($base), $this->cuts));
    }

    /** @param non-empty-list<Cut> $cuts in place of those it has */
    public function with(array $cuts): self
    {
        return new self($this->width, $this->height, $cuts, $this->colour);
    }

    /** The cut of a shape, else the one that most of another shape can be shown of. */
    public function cut(Shape $shape): Cut
    {
        return $this->cutOf($shape) ?? $this->cutOf(Shape::Original) ?? $this->cuts[0];
    }

    public function cutOf(Shape $shape): ?Cut
    {
        foreach ($this->cuts as $cut) {
            if ($cut->shape === $shape) {
                return $cut;
            }
        }
        return null;
    }

    /** @return array{int, int} how wide and high a cut is at its widest; 0 where unknown */
    public function size(Cut $cut): array
    {
        $width = $cut->widths[count($cut->widths) - 1];
        $ratio = Ratio::of($cut->shape);
        return $ratio === null ? [$this->width, $this->height] : [$width, intdiv($width * $ratio[1], $ratio[0])];
    }

    /** @return list<string> paths, or addresses, of all its files */
    public function files(): array
    {
        return array_merge(...array_map(static fn (Cut $cut): array => $cut->files(), $this->cuts));
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'width' => $this->width,
            'height' => $this->height,
            'colour' => $this->colour,
            'cuts' => array_map(static fn (Cut $cut): array => $cut->toArray(), $this->cuts),
        ];
    }
}
