<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

/** Pictures for tests. */
final class Picture
{
    /** @param string $seed another one is another colour */
    public static function jpeg(int $width, string $seed = '', int $height = 18): string
    {
        $image = imagecreatetruecolor($width, $height);
        imagefill($image, 0, 0, crc32($seed) & 0xFFFFFF);
        ob_start();
        imagejpeg($image);
        return (string) ob_get_clean();
    }
}
