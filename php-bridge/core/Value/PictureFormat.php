<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** How a picture is encoded; what a file of it ends in. */
enum PictureFormat: string
{
    case Avif = 'avif';
    case WebP = 'webp';
    case Jpeg = 'jpg';
    case Png = 'png';

    public function mime(): string
    {
        return 'image/' . ($this === self::Jpeg ? 'jpeg' : $this->value);
    }
}
