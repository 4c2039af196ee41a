<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Value\PictureFormat;

/**
 * The site's own copies of pictures. Paths are relative: "{account}/{file}"; accounts are digits, and what files are
 * called is Port\PictureName. Files of other names, and what links lead to, are somebody else's: they are neither
 * listed nor touched.
 */
interface PictureFiles
{
    /**
     * What this server can write, found out by trying: what it says of itself is not always so.
     *
     * @return list<PictureFormat> smallest files first; empty where nothing can be scaled
     */
    public function formats(): array;

    /**
     * Writes a copy of a picture.
     *
     * @param string $bytes a picture whose content was looked at already, larger than the copy
     * @throws PictureNotKept
     */
    public function write(string $account, string $stem, string $bytes, Rendition $rendition): void;

    /**
     * Keeps a picture that is a copy of that kind as it is.
     *
     * @throws PictureNotKept
     */
    public function keep(string $account, string $stem, string $bytes, Rendition $rendition): void;

    /** What a picture is on the whole, "rrggbb"; empty where nobody can tell. */
    public function colour(string $bytes): string;

    /** @param string $mime such as "image/jpeg" */
    public function canScale(string $mime): bool;

    /** @return list<string> the account's files */
    public function paths(string $account): array;

    /** Whether one of these is there, by its path: an account may have a hundred thousand. */
    public function has(string $path): bool;

    /** @return list<string> those of them whose content is not what their names say */
    public function damaged(string $account): array;

    /** @return list<string> names of what is in the account's folder and is somebody else's */
    public function strangers(string $account): array;

    /**
     * Deletes the account's other files.
     *
     * @param callable(string): bool $stays by path
     */
    public function keepOnly(string $account, callable $stays): void;

    /** @return bool whether none is left, hidden ones included */
    public function deleteAll(string $account): bool;

    /** Moves the account's pictures to where no page ever said they were. Done again, it does what is left to do. */
    public function hide(string $account): void;

    /** Moves them back. */
    public function show(string $account): void;
}
