<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;

/** The copies of one picture: those that are wanted, those that are there, and what pages can show of them meanwhile. */
final class Copies
{
    /**
     * @param list<Rendition> $wanted most pressing first
     * @param int $ofTiles how many of them the feed itself shows
     * @param \Closure(string): bool $isThere by path
     */
    public function __construct(
        private readonly string $account,
        private readonly string $stem,
        private readonly array $wanted,
        private readonly int $ofTiles,
        /** What the copies are, but for those that older programs show. */
        private readonly PictureFormat $best,
        private readonly \Closure $isThere,
    ) {
    }

    /** Whether a picture's copies are of the same original as another cut. */
    public static function areOf(Picture $picture, Cut $other): bool
    {
        return PictureName::stemOf($picture->files()[0]) === PictureName::stemOf($other->files()[0]);
    }

    /**
     * What is left of a picture: somebody may have cleared away files.
     *
     * @param \Closure(string): bool $isThere by path
     */
    public static function left(Picture $picture, \Closure $isThere): ?Picture
    {
        $cuts = [];
        foreach ($picture->cuts as $cut) {
            $has = static fn (?int $width, PictureFormat $format): bool
                => $width !== null && $isThere($cut->address($width, $format));
            $widths = array_filter($cut->widths, static fn (int $width): bool => $has($width, $cut->format));
            $plain = $has($cut->plain, PictureFormat::Jpeg) ? $cut->plain : null;
            if ($widths !== []) {
                $cuts[] = new Cut($cut->shape, $cut->path, $cut->format, array_values($widths), $plain);
            }
        }
        return $cuts === [] ? null : $picture->with($cuts);
    }

    /** @return list<Rendition> most pressing first */
    public function missing(Extent $extent = Extent::All): array
    {
        $wanted = $extent === Extent::Tiles ? array_slice($this->wanted, 0, $this->ofTiles) : $this->wanted;
        $missing = array_values(array_filter($wanted, fn (Rendition $one): bool => !$this->has($one)));
        return $extent === Extent::First ? array_slice($missing, 0, 1) : $missing;
    }

    /**
     * What pages show: of each wanted shape the new copies, or the old ones until the new are complete. Of other
     * shapes the old ones, until all is complete.
     *
     * @param Picture|null $old what they showed
     * @return list<Cut>
     */
    public function cuts(?Picture $old): array
    {
        $before = $old !== null && PictureName::stemOf($old->files()[0]) === $this->stem ? $old->cuts : [];
        $cuts = [];
        foreach ($this->shapes() as $shape) {
            $new = $this->cut($shape);
            $isComplete = $this->missingOf($shape) === [];
            $kept = self::cutOf($before, $shape);
            $isBetter = $kept === null || $isComplete || ($new !== null && $kept->format === $new->format);
            $cuts[] = $isBetter ? $new : $kept;
        }
        $cuts = array_filter($cuts);
        if ($this->missing() === []) {
            return array_values($cuts);
        }
        foreach ($before as $cut) {
            $cuts[] = self::cutOf($cuts, $cut->shape) === null ? $cut : null;
        }
        return array_values(array_filter($cuts));
    }

    /** @param array<Cut> $cuts */
    private static function cutOf(array $cuts, Shape $shape): ?Cut
    {
        foreach ($cuts as $cut) {
            if ($cut->shape === $shape) {
                return $cut;
            }
        }
        return null;
    }

    /** Of what is there. */
    private function cut(Shape $shape): ?Cut
    {
        $widths = [];
        foreach ($this->wanted as $one) {
            if ($one->shape === $shape && $this->has($one)) {
                $widths[$one->format->value][] = $one->width;
            }
        }
        $path = "$this->account/" . PictureName::cut($this->stem, $shape);
        $plain = $widths[PictureFormat::Jpeg->value][0] ?? null;
        $all = $widths[$this->best->value] ?? [];
        sort($all);
        return match (true) {
            $all !== [] => new Cut($shape, $path, $this->best, $all, Widths::isPlain($this->best) ? null : $plain),
            // Until there are others.
            $plain !== null => new Cut($shape, $path, PictureFormat::Jpeg, [$plain]),
            default => null,
        };
    }

    private function has(Rendition $one): bool
    {
        return ($this->isThere)("$this->account/" . $one->file($this->stem));
    }

    /** @return list<Rendition> */
    private function missingOf(Shape $shape): array
    {
        return array_values(array_filter(
            $this->missing(),
            static fn (Rendition $one): bool => $one->shape === $shape
        ));
    }

    /** @return list<Shape> */
    private function shapes(): array
    {
        $shapes = [];
        foreach ($this->wanted as $one) {
            $shapes[$one->shape->value] = $one->shape;
        }
        return array_values($shapes);
    }
}
