<?php

declare(strict_types=1);

namespace Loupe\System;

use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;

/** Films in a folder of pictures, fetched piece by piece into a file that is renamed at the end. */
final class FilmFolder implements FilmFiles
{
    /** Bytes that are left to the rest of the site. */
    private const SPARE = 200_000_000;

    public function __construct(private readonly PictureFolder $folder, private readonly string $path)
    {
    }

    public function sizes(string $account): array
    {
        $sizes = [];
        foreach (array_filter($this->folder->paths($account), PictureName::isFilm(...)) as $path) {
            $sizes[$path] = (int) @filesize($this->folder->folder($path));
        }
        return $sizes;
    }

    public function part(string $account, string $stem): ?FilmPart
    {
        foreach ($this->folder->parts($account) as $part) {
            if ($part->stem === $stem) {
                return $part;
            }
        }
        return null;
    }

    public function hasRoom(int $bytes): bool
    {
        $free = function_exists('disk_free_space') ? @disk_free_space($this->path) : false;
        return $free === false || $free > $bytes + self::SPARE;
    }

    public function append(string $account, FilmPart $part, string $bytes): bool
    {
        try {
            $path = $this->folder->make($account) . '/' . $part->file();
        } catch (NotStored) {
            throw PictureNotKept::notWritten();
        }
        $file = self::opened($path, $part->position === 0);
        if ($file === false) {
            throw PictureNotKept::notWritten();
        }
        try {
            // Where that is not to be had, two are not to be expected either: a lock of the account's keeps them apart.
            @flock($file, LOCK_EX);
            if (!self::isOwn($file, $path, $part->position)) {
                return false;
            }
            if (!self::isWritten($file, $part->position, $bytes)) {
                ftruncate($file, $part->position);
                throw PictureNotKept::notWritten();
            }
            return true;
        } finally {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own write whole files.
            fclose($file);
        }
    }

    public function finish(string $account, FilmPart $part): bool
    {
        $path = $this->folder->folder("$account/" . $part->file());
        if (is_link($path) || !Mp4File::isWhole($path)) {
            $this->drop($account, $part->stem);
            return false;
        }
        $film = $this->folder->folder("$account/" . PictureName::film($part->stem));
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        if (!@chmod($path, $this->folder->mode & 0666) || !@rename($path, $film)) {
            throw PictureNotKept::notWritten();
        }
        return true;
    }

    public function drop(string $account, string $stem): void
    {
        $this->folder->keepOnly(
            $account,
            static fn (string $path): bool => (PictureName::partOf($path)[0] ?? null) !== $stem
        );
    }

    /** @return resource|false */
    private static function opened(string $path, bool $isNew)
    {
        // Nobody else may read it at any moment before it is whole.
        $umask = umask(0077);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own write whole files.
        $file = @fopen($path, $isNew && !file_exists($path) && !is_link($path) ? 'xb' : 'r+b');
        umask($umask);
        return $file;
    }

    /**
     * Whether it is what was looked at, and neither another's file, which a link put in its place, nor changed since.
     *
     * @param resource $file
     */
    private static function isOwn($file, string $path, int $position): bool
    {
        clearstatcache(true, $path);
        $open = fstat($file);
        $named = @lstat($path);
        return $open !== false && $named !== false
            && [$open['dev'], $open['ino']] === [$named['dev'], $named['ino']]
            && !is_link($path)
            && $open['nlink'] <= 1
            && $open['size'] === $position;
    }

    /** @param resource $file */
    private static function isWritten($file, int $position, string $bytes): bool
    {
        return fseek($file, $position) === 0
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own write whole files.
            && @fwrite($file, $bytes) === strlen($bytes)
            && fflush($file)
            && fsync($file);
    }
}
