<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureEnd;

/** A picture as Instagram sent it. The content decides what it is, not the name or the header that came with it. */
final class Original
{
    private const TYPES = [IMAGETYPE_JPEG, IMAGETYPE_PNG, IMAGETYPE_WEBP, IMAGETYPE_GIF, IMAGETYPE_AVIF];

    /** A file of a few kB can decode to gigabytes. */
    private const MAX_PIXELS = 40_000_000;

    private function __construct(
        public readonly string $bytes,
        public readonly int $width,
        public readonly int $height,
        /** Such as "image/jpeg". */
        public readonly string $mime,
    ) {
    }

    /** @return self|null null where it is no picture, or one that no server should be made to decode */
    public static function read(string $bytes): ?self
    {
        $size = @getimagesizefromstring($bytes);
        if ($size !== false && !in_array($size[2], self::TYPES, true)) {
            return null;
        }
        $mime = $size === false ? Heif::mime($bytes) : image_type_to_mime_type($size[2]);
        // PHP 8.1 does not know how large an AVIF is, and none before 8.5 how large a HEIC.
        [$width, $height] = ($size[0] ?? 0) > 0 ? $size : Heif::size($bytes) ?? [0, 0];
        return $mime === null || $width < 1 || $height < 1 || $width * $height > self::MAX_PIXELS
            ? null
            : new self($bytes, $width, $height, $mime);
    }

    /** Whether it is a picture all the same, of a format or a size that cannot be read here. */
    public static function isForeign(string $bytes): bool
    {
        return @getimagesizefromstring($bytes) !== false || Heif::mime($bytes) !== null;
    }

    /** Itself as a copy; null where browsers do not show it, or some of it was lost on the way. */
    public function rendition(): ?Rendition
    {
        $format = PictureName::format($this->bytes);
        return $format === null || !PictureEnd::isThere($format, $this->bytes, $this->bytes, strlen($this->bytes))
            ? null
            : new Rendition(Shape::Original, $this->width, $this->height, $format);
    }
}
