<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Tests\Contract\PictureFilesContract;
use Loupe\WordPress\Ports\UploadedPictures;

final class UploadedPicturesTest extends TestCase
{
    use PictureFilesContract;

    protected function files(): UploadedPictures
    {
        return new UploadedPictures();
    }
}
