<?php

declare(strict_types=1);

namespace Loupe\System;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;

/** A picture in GD, the library that comes with PHP. */
final class GdPicture
{
    /**
     * Of AVIF's encoder, from slow and small to fast and large. At the same quality 4 takes a third longer for the same
     * bytes, and 6 a quarter of the time for 1.03–1.05 × as many.
     */
    public const AVIF_SPEED = 5;

    /** A picture in memory and what is made of it in between: bytes for each pixel, with room to spare. */
    private const BYTES_PER_PIXEL = 21;

    private const UNITS = ['K' => 1 << 10, 'M' => 1 << 20, 'G' => 1 << 30];

    /** What formats are tried with: a PNG of 16 px in two colours, in base64. */
    private const TRIAL = 'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQMAAAAlPW0iAAAABlBMVEUEAgQ0ZpwiKGHsAA'
        . 'AACXBIWXMAAA7EAAAOxAGVKw4bAAAAD0lEQVQI12P4/58BK8IBAD4OD/GfAFK9AAAAAElFTkSuQmCC';

    private function __construct(public readonly \GdImage $image)
    {
    }

    /** @return self|null null where this server cannot read it, or has not the memory */
    public static function read(string $bytes): ?self
    {
        $size = @getimagesizefromstring($bytes);
        if ($size === false || !function_exists('imagecreatefromstring') || !self::hasMemoryFor($size[0], $size[1])) {
            return null;
        }
        $image = @imagecreatefromstring($bytes);
        return $image === false ? null : new self($image);
    }

    /** PHP ends a process that takes more than it may have, and nobody could catch that. */
    public static function hasMemoryFor(int $width, int $height): bool
    {
        $limit = trim((string) ini_get('memory_limit'));
        $most = (int) $limit * (self::UNITS[strtoupper(substr($limit, -1))] ?? 1);
        return $most <= 0 || memory_get_usage() + $width * $height * self::BYTES_PER_PIXEL < $most;
    }

    /** Its middle in the shape and the size of a rendition. */
    public function cut(Rendition $rendition): self
    {
        $part = $rendition->part(imagesx($this->image), imagesy($this->image));
        return new self(GdScaling::cut($this->image, $part, $rendition->width, $rendition->height));
    }

    /** @return string empty where it cannot be written so */
    public function encoded(PictureFormat $format, int $quality): string
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- No file, but memory.
        $stream = fopen('php://memory', 'w+b');
        $isWritten = match ($format) {
            PictureFormat::Avif => function_exists('imageavif')
                && @imageavif($this->image, $stream, $quality, self::AVIF_SPEED),
            PictureFormat::WebP => function_exists('imagewebp') && @imagewebp($this->image, $stream, $quality),
            PictureFormat::Jpeg => @imagejpeg($this->image, $stream, $quality),
            PictureFormat::Png => @imagepng($this->image, $stream),
        };
        $bytes = $isWritten ? (string) stream_get_contents($stream, null, 0) : '';
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- No file, but memory.
        fclose($stream);
        return $bytes;
    }

    /** The mean of its pixels, "rrggbb". */
    public function colour(): string
    {
        $pixel = imagecreatetruecolor(1, 1);
        imagecopyresampled($pixel, $this->image, 0, 0, 0, 0, 1, 1, imagesx($this->image), imagesy($this->image));
        return sprintf('%06x', imagecolorat($pixel, 0, 0) & 0xFFFFFF);
    }

    /** Whether the format can be written, and what was written can be read: some builds know a format by name only. */
    public static function writes(PictureFormat $format): bool
    {
        $rendition = new Rendition(Shape::Original, 8, 8, $format);
        $bytes = self::read(self::trial())?->cut($rendition)->encoded($format, $rendition->quality()) ?? '';
        return PictureName::format($bytes) === $format && self::read($bytes) !== null;
    }

    /** A small picture, to try a format with. */
    public static function trial(): string
    {
        return (string) base64_decode(self::TRIAL, true);
    }
}
