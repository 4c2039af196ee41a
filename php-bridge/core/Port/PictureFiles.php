<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Value\Source;

/**
 * The site's own copies of pictures. Paths are relative: "{account}/{stem}-{width}.webp"; accounts are digits, and
 * what else files are called is Port\PictureName. Files of other names, and what links lead to, are somebody else's:
 * they are neither listed nor touched.
 */
interface PictureFiles
{
    /**
     * Writes one picture in several widths.
     *
     * @param string $bytes a picture whose content was looked at already
     * @param non-empty-list<int> $widths from narrow to wide, none above the original
     * @return non-empty-list<Source> with relative paths
     * @throws PictureNotKept
     */
    public function write(string $account, string $stem, string $bytes, array $widths): array;

    /**
     * Keeps a picture as it is.
     *
     * @param int $width what it has
     * @throws PictureNotKept
     */
    public function keep(string $account, string $stem, string $bytes, int $width): Source;

    /** @param string $mime such as "image/jpeg" */
    public function canScale(string $mime): bool;

    public function exists(string $path): bool;

    /** @return list<string> stems of the account's pictures */
    public function stems(string $account): array;

    /**
     * Deletes the account's other pictures.
     *
     * @param list<string> $stems
     */
    public function keepOnly(string $account, array $stems): void;

    /** @return bool whether none is left, hidden ones included */
    public function deleteAll(string $account): bool;

    /** Moves the account's pictures to where no page ever said they were. Done again, it does what is left to do. */
    public function hide(string $account): void;

    /** Moves them back. */
    public function show(string $account): void;
}
