<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;

/** Films in memory, whole ones beside the pictures. */
final class MemoryFilms implements FilmFiles
{
    /** @var array<string, string> what is there of films that are being fetched, by path */
    public array $parts = [];

    /** @var array<string, string> whole ones, by path */
    public array $films = [];

    /** Bytes that can be kept. */
    public int $room = PHP_INT_MAX;

    public bool $isBusy = false;

    public function __construct(private readonly MemoryPictures $pictures)
    {
    }

    public function sizes(string $account): array
    {
        $there = array_intersect_key($this->films, array_flip($this->pictures->paths($account)));
        return array_map(strlen(...), $there);
    }

    public function part(string $account, string $stem): ?FilmPart
    {
        foreach ($this->parts as $path => $bytes) {
            $part = FilmPart::named(basename($path), strlen($bytes));
            if (dirname($path) === $account && $part?->stem === $stem) {
                return $part;
            }
        }
        return null;
    }

    public function hasRoom(int $bytes): bool
    {
        return $bytes <= $this->room;
    }

    public function append(string $account, FilmPart $part, string $bytes): bool
    {
        $path = "$account/" . $part->file();
        if ($this->isBusy || strlen($this->parts[$path] ?? '') !== $part->position) {
            return false;
        }
        if (strlen($bytes) > $this->room) {
            throw PictureNotKept::notWritten();
        }
        $this->parts[$path] = ($this->parts[$path] ?? '') . $bytes;
        return true;
    }

    public function finish(string $account, FilmPart $part): bool
    {
        $bytes = $this->parts["$account/" . $part->file()] ?? '';
        $this->drop($account, $part->stem);
        if (substr($bytes, 4, 4) !== 'ftyp') {
            return false;
        }
        $path = "$account/" . PictureName::film($part->stem);
        $this->films[$path] = $bytes;
        $this->pictures->paths[$account][] = $path;
        return true;
    }

    public function drop(string $account, string $stem): void
    {
        $this->parts = array_filter($this->parts, static fn (string $path): bool
            => dirname($path) !== $account || PictureName::partOf($path)[0] !== $stem, ARRAY_FILTER_USE_KEY);
    }
}
