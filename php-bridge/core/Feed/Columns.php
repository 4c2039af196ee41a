<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\TileWidth;

/** The columns of a list, all of one width: how many there are, by how wide the list is. */
final class Columns
{
    /** Px of a list that is narrower than a wide one, and of one that is narrower than that. */
    private const MEDIUM = 782;
    private const NARROW = 480;

    /** Px of a picture beside its text at most, where nobody said. */
    private const BESIDE_TEXT = 240;

    private const KEY = '/^([1-6])(?:,([0-6]),([0-6]),(\d{3}),(grid|carousel|highlight|list))? (\d{1,2})\z/';

    private function __construct(
        /** Those that count as others do not differ from a grid. */
        public readonly Layout $layout,
        /** At most. */
        private readonly int $count,
        /** Where it is medium; 0 where nobody said. */
        private readonly int $medium,
        /** Where it is narrow; likewise. */
        private readonly int $narrow,
        /** Px that a tile has at least, where there is room for one; of a picture beside its text, at most. */
        public readonly int $tile,
        /** Px between them. */
        public readonly int $gap,
    ) {
    }

    public static function of(Settings $settings): self
    {
        $layout = match ($settings->layout) {
            Layout::Carousel, Layout::Highlight, Layout::List => $settings->layout,
            Layout::Grid, Layout::Masonry, Layout::Single => Layout::Grid,
        };
        $isUsual = $layout === Layout::List && $settings->tile_width === TileWidth::Px130;
        return new self(
            $layout,
            $settings->columns,
            $settings->columns_medium,
            $settings->columns_narrow,
            $isUsual ? self::BESIDE_TEXT : (int) $settings->tile_width->value,
            $settings->gap
        );
    }

    /** As it is stored. */
    public function key(): string
    {
        $usual = new self(Layout::Grid, $this->count, 0, 0, (int) TileWidth::Px130->value, $this->gap);
        $more = $this == $usual ? '' : ",$this->medium,$this->narrow,$this->tile,{$this->layout->value}";
        return "$this->count$more $this->gap";
    }

    public static function read(string $key): ?self
    {
        if (preg_match(self::KEY, $key, $part) !== 1) {
            return null;
        }
        [, $count, $medium, $narrow, $tile, $layout, $gap] = $part;
        return new self(
            Layout::tryFrom($layout) ?? Layout::Grid,
            (int) $count,
            (int) $medium,
            (int) $narrow,
            (int) ($tile === '' ? TileWidth::Px130->value : $tile),
            (int) $gap
        );
    }

    /**
     * @param float|int $width px that the list has
     * @return array{int, int} how many there are, and px that each has at least, also where the list has less: it is
     *     moved sideways then; 0 where it is not
     */
    public function at(float|int $width): array
    {
        $set = match (true) {
            $width < self::NARROW => $this->narrow,
            $width < self::MEDIUM => $this->medium,
            default => 0,
        };
        $fitting = max(1, min($this->count, (int) floor(($width + $this->gap) / ($this->tile + $this->gap))));
        return match (true) {
            $set > 0 => [$set, 0],
            $this->layout === Layout::Carousel => [$this->count, $this->tile],
            // A large one takes two.
            $this->layout === Layout::Highlight => [max($fitting, min(2, $this->count)), 0],
            default => [$fitting, 0],
        };
    }

    /** @return list<int> px of lists at which there may be others, from narrow to wide */
    public function changes(): array
    {
        $widths = [self::NARROW, self::MEDIUM];
        for ($count = 2; $count <= $this->count; $count++) {
            $widths[] = $count * $this->tile + ($count - 1) * $this->gap;
        }
        sort($widths);
        return $widths;
    }

    /** @return list<float> px across of the boxes that a list of so many px shows pictures in */
    public function boxes(float $width): array
    {
        if ($this->layout === Layout::List) {
            return [min($this->tile, $width * .4)];
        }
        [$count, $least] = $this->at($width);
        $one = max($least, ($width - ($count - 1) * $this->gap) / $count);
        return $this->layout === Layout::Highlight && $count > 1 ? [$one, 2 * $one + $this->gap] : [$one];
    }
}
