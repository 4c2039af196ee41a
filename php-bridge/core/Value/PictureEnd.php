<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** Whether a picture goes to its end: a full disk or a broken copy cuts it off, and its beginning says nothing of that. */
final class PictureEnd
{
    /** Bytes at either end that tell it; some programs put zeros behind. */
    public const BYTES = 4096;

    /**
     * @param string $head its first bytes
     * @param string $tail its last ones
     * @param int $length of all of them
     */
    public static function isThere(PictureFormat $format, string $head, string $tail, int $length): bool
    {
        return match ($format) {
            PictureFormat::Jpeg => str_ends_with(rtrim($tail, "\0"), "\xFF\xD9"),
            PictureFormat::Png => str_ends_with($tail, "IEND\xAE\x42\x60\x82"),
            PictureFormat::WebP => $length >= 8 + (unpack('V', substr($head, 4, 4))[1] ?? PHP_INT_MAX),
            // It has none: the boxes that it consists of tell how long they are.
            PictureFormat::Avif => false,
        };
    }
}
