<?php

declare(strict_types=1);

namespace Loupe\System;

/** A film's file, or an AVIF: a row of boxes, each of which says how long it is (ISO/IEC 14496-12, 4.2). */
final class Mp4File
{
    /** Boxes at the top of a file; films have a handful, those in fragments some thousands. */
    private const MOST = 100_000;

    /** Whether it begins as these do, and none of its boxes is cut off. */
    public static function isWhole(string $path): bool
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, and of large files reads little.
        $file = @fopen($path, 'rb');
        if ($file === false) {
            return false;
        }
        try {
            return self::areBoxesWhole($file, (int) (fstat($file)['size'] ?? 0));
        } finally {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
            fclose($file);
        }
    }

    /** @param resource $file */
    private static function areBoxesWhole($file, int $length): bool
    {
        $at = 0;
        for ($boxes = 0; $at < $length && $boxes < self::MOST; $boxes++) {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
            $head = fseek($file, $at) === 0 ? (string) fread($file, 16) : '';
            $size = self::size($head, $length - $at);
            if ($boxes === 0 && substr($head, 4, 4) !== 'ftyp') {
                return false;
            }
            if ($size < 8 || $size > $length - $at) {
                return false;
            }
            $at += $size;
        }
        return $at === $length && $length > 0;
    }

    /** @param int $rest bytes to the end of the file */
    private static function size(string $head, int $rest): int
    {
        if (strlen($head) < 8) {
            return 0;
        }
        $size = (int) (unpack('N', $head)[1] ?? 0);
        return match (true) {
            $size === 0 => $rest,
            $size === 1 && strlen($head) === 16 => (int) (unpack('J', $head, 8)[1] ?? 0),
            default => $size,
        };
    }
}
