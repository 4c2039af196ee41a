<?php

declare(strict_types=1);

namespace Loupe\System;

use Loupe\Core\Port\PictureName;
use Loupe\Core\Value\PictureEnd;
use Loupe\Core\Value\PictureFormat;

/** A picture's file. */
final class PictureFile
{
    /** Whether it is what its name says, to its end. Little of it is read: there may be a hundred thousand. */
    public static function isWhole(string $path): bool
    {
        if (!PictureName::isTrue($path)) {
            return false;
        }
        $format = PictureFormat::from(pathinfo($path, PATHINFO_EXTENSION));
        return $format === PictureFormat::Avif ? Mp4File::isWhole($path) : PictureEnd::isThere(
            $format,
            self::bytes($path, 0),
            self::bytes($path, max(0, (int) @filesize($path) - PictureEnd::BYTES)),
            (int) @filesize($path)
        );
    }

    private static function bytes(string $path, int $from): string
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, and reads little of large files.
        return (string) @file_get_contents($path, false, null, $from, PictureEnd::BYTES);
    }
}
