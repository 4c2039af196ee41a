<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Tests\Contract\PictureFilesContract;
use PHPUnit\Framework\TestCase;

final class MemoryPicturesTest extends TestCase
{
    use PictureFilesContract;

    private MemoryPictures $files;

    protected function setUp(): void
    {
        $this->files = new MemoryPictures();
    }

    protected function files(): MemoryPictures
    {
        return $this->files;
    }
}
