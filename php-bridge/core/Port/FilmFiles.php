<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** The site's own copies of films, in the accounts' folders of pictures: PictureFiles lists and deletes them too. */
interface FilmFiles
{
    /** @return array<string, int> bytes of each film that is whole, by path */
    public function sizes(string $account): array;

    /** What is there of a film that is being fetched. */
    public function part(string $account, string $stem): ?FilmPart;

    /** Whether so much more can be kept without filling the disk; also where nobody can tell. */
    public function hasRoom(int $bytes): bool;

    /**
     * Adds what comes next.
     *
     * @return bool false where the part is not as it was: another process is at it
     * @throws PictureNotKept when it could not be written; the part is as it was
     */
    public function append(string $account, FilmPart $part, string $bytes): bool;

    /**
     * Makes a part that is whole the film.
     *
     * @return bool false where it is none: then it is gone
     * @throws PictureNotKept when it could not be renamed
     */
    public function finish(string $account, FilmPart $part): bool;

    /** Deletes what is there of a film that is being fetched. */
    public function drop(string $account, string $stem): void;
}
