<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\PictureFormat;

/** A copy of a picture: the middle of it in some shape, scaled, in some format. */
final class Rendition
{
    public function __construct(
        public readonly Shape $shape,
        public readonly int $width,
        /** As high as its shape makes it. */
        public readonly int $height,
        public readonly PictureFormat $format,
    ) {
    }

    /** Of an encoder. `cargo xtask bench pictures` holds what it gives against WebP at 80. */
    public function quality(): int
    {
        return match ($this->format) {
            PictureFormat::Avif => 62,
            PictureFormat::WebP => 80,
            PictureFormat::Jpeg, PictureFormat::Png => 82,
        };
    }

    public function file(string $stem): string
    {
        return PictureName::cut($stem, $this->shape) . "-$this->width.{$this->format->value}";
    }

    /**
     * The largest part of the original that has its shape, from the middle: there faces and captions are.
     *
     * @return array{int, int, int, int} left, top, width and height in px
     */
    public function part(int $width, int $height): array
    {
        $isTooWide = $width * $this->height > $height * $this->width;
        $across = $isTooWide ? max(1, intdiv($height * $this->width, $this->height)) : $width;
        $down = $isTooWide ? $height : max(1, min($height, intdiv($width * $this->height, $this->width)));
        return [intdiv($width - $across, 2), intdiv($height - $down, 2), $across, $down];
    }
}
