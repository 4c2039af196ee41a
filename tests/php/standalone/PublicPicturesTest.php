<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Standalone\PublicPictures;
use Loupe\Tests\Contract\PictureFilesContract;

final class PublicPicturesTest extends TestCase
{
    use PictureFilesContract;

    protected function files(): PublicPictures
    {
        return new PublicPictures("$this->folder/loupe-pictures", [$this->folder]);
    }
}
