<?php

declare(strict_types=1);

namespace Loupe\System;

/**
 * A picture cut and made smaller in GD, whose own scaling averages the pixels below each new one. That blurs, and yet
 * leaves jags, which cost an encoder bytes. So it is made twice as wide as wanted first, softened, halved and
 * sharpened: together about what Lanczos' filter does.
 *
 * Figures: of SSIMULACRA2 before any encoding, averaging has 89, and sharpened 90; this has 93. The same quality as
 * AVIF takes a twentieth of the bytes less. GD's other ways to scale have 27–65.
 */
final class GdScaling
{
    /** What is taken from a pixel's neighbours in a row and in a column, as a part of the pixel; below 0 it is given. */
    private const SOFTENING = -0.2;

    /** At so many px across, and how much more where they are twice as many: small files pay most for it. */
    private const SHARPENING = 0.095;
    private const SHARPENING_AT = 210;
    private const SHARPENING_MORE = 0.022;

    /** Where it is made hardly smaller, which is done at once: between the steps it would be larger than at first. */
    private const SHARPENING_ALONE = 0.035;
    private const HARDLY = 1.4;

    /**
     * A part of a picture, on white, because not every format knows transparency.
     *
     * @param array{int, int, int, int} $part left, top, width and height in px
     */
    public static function cut(\GdImage $image, array $part, int $width, int $height): \GdImage
    {
        $across = $part[2];
        if ($across <= self::HARDLY * $width) {
            $cut = self::resampled($image, $part, $width, $height);
            if ($across > $width) {
                self::sharpen($cut, self::SHARPENING_ALONE);
            }
            return $cut;
        }
        $between = self::resampled($image, $part, 2 * $width, 2 * $height);
        self::sharpen($between, self::SOFTENING);
        $cut = self::resampled($between, [0, 0, 2 * $width, 2 * $height], $width, $height);
        $more = self::SHARPENING_MORE * log($width / self::SHARPENING_AT, 2);
        self::sharpen($cut, max(0.0, self::SHARPENING + $more));
        return $cut;
    }

    /** @param array{int, int, int, int} $part */
    private static function resampled(\GdImage $image, array $part, int $width, int $height): \GdImage
    {
        [$left, $top, $across, $down] = $part;
        $new = imagecreatetruecolor($width, $height);
        imagefill($new, 0, 0, (int) imagecolorallocate($new, 255, 255, 255));
        imagecopyresampled($new, $image, 0, 0, $left, $top, $width, $height, $across, $down);
        return $new;
    }

    private static function sharpen(\GdImage $image, float $taken): void
    {
        $row = [-$taken, 1 + 2 * $taken, -$taken];
        $matrix = array_map(
            static fn (float $down): array => array_map(static fn (float $across): float => $across * $down, $row),
            $row
        );
        // What is cut off behind the point would darken it.
        imageconvolution($image, $matrix, 1, 0.5);
    }
}
