<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Tests\Contract\FilmFilesContract;
use PHPUnit\Framework\TestCase;

final class MemoryFilmsTest extends TestCase
{
    use FilmFilesContract;

    private MemoryFilms $files;

    protected function films(): MemoryFilms
    {
        return $this->files ??= new MemoryFilms(new MemoryPictures());
    }
}
