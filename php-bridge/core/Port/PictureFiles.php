<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Feed\Source;

/** The site's own copies of pictures. Paths are relative: "{account}/{name}-{width}.webp". */
interface PictureFiles
{
    /**
     * Writes one picture in several widths, replacing older copies of that name.
     *
     * @param string $account digits
     * @param string $name digits and underscores, or "profile"
     * @param string $bytes a picture whose content was looked at already
     * @param non-empty-list<int> $widths from narrow to wide, none above the original
     * @return list<Source> with relative paths; empty when it could not be read or written
     */
    public function write(string $account, string $name, string $bytes, array $widths): array;

    public function exists(string $path): bool;

    /**
     * Deletes the account's files that are not in the list.
     *
     * @param list<string> $paths
     */
    public function keepOnly(string $account, array $paths): void;

    /** @return bool whether none is left */
    public function deleteAll(string $account): bool;
}
