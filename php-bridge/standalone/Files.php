<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\NotStored;
use Loupe\System\WholeFile;

/** Files that are read only where nobody else could have read them, and replaced whole. */
final class Files
{
    /** Of the data folder: others may go through it to feeds/, and may not list it. */
    private const DATA_MODE = 0711;

    /**
     * Puts a file in place of another in one step: a reader sees the old one
     * or the new one, and a crash leaves one of them.
     *
     * @param string $temporary name in the same folder for the time of writing; what a crash left there goes
     * @throws NotStored when it could not be written; the old one is still there
     */
    public static function replace(
        string $path,
        #[\SensitiveParameter] string $bytes,
        Access $access,
        string $temporary,
    ): void {
        WholeFile::put($path, $bytes, $access->ofFiles(), $temporary);
    }

    /**
     * @return string|null null when there is no such file
     * @throws NotSafe when somebody else may read a file that is the owner's, or this user may not
     */
    public static function read(string $path, Access $access): ?string
    {
        $file = @fopen($path, 'rb');
        if ($file === false) {
            clearstatcache(true, $path);
            return @file_exists($path) ? throw NotSafe::unreadable($path) : null;
        }
        try {
            if ($access === Access::Owner) {
                self::refuseUnlessOwners(fstat($file), $path);
            }
            return (string) stream_get_contents($file);
        } finally {
            fclose($file);
        }
    }

    /** @throws NotSafe when the folder is not this user's alone */
    public static function refuseSharedFolder(string $path): void
    {
        clearstatcache(true, $path);
        if (is_dir($path)) {
            self::refuseUnlessOwners(stat($path), $path);
        }
    }

    /** @throws NotSafe when somebody else may put another file in place of one in the folder */
    public static function refuseWritableFolder(string $path): void
    {
        clearstatcache(true, $path);
        $stat = is_dir($path) ? stat($path) : null;
        if ($stat === null) {
            return;
        }
        if ($stat === false || !in_array($stat['uid'], [0, posix_geteuid()], true)) {
            throw NotSafe::anotherUsers($path, $stat['uid'] ?? null);
        }
        self::refuseOpenFolder($path);
    }

    /** @throws NotSafe when somebody may have put another folder, or one of theirs, in place of this user's own */
    public static function refuseUnlessOwnFolder(string $path): void
    {
        if (is_link($path)) {
            throw NotSafe::link($path);
        }
        self::refuseWritableFolder($path);
    }

    /** @throws NotSafe when others than its owner may put a folder of theirs in place of one in it */
    public static function refuseOpenFolder(string $path): void
    {
        clearstatcache(true, $path);
        $mode = is_dir($path) ? (int) fileperms($path) : 0;
        if (($mode & 0022) !== 0) {
            throw NotSafe::writable($path, $mode & 0777);
        }
    }

    /**
     * Path of a folder in the data folder, which is made if it is not there yet.
     *
     * @param string $name such as "private/locks"
     * @throws NotStored
     */
    public static function dataFolder(string $data, string $name, Access $access): string
    {
        if (!is_dir("$data/$name")) {
            self::makeFolder($data, self::DATA_MODE);
            $path = $data;
            foreach (explode('/', $name) as $part) {
                $path .= "/$part";
                self::makeFolder($path, $access->ofFolders());
            }
        }
        return "$data/$name";
    }

    /** @throws NotStored */
    public static function makeFolder(string $path, int $mode): void
    {
        if (is_dir($path)) {
            return;
        }
        // Another process may be faster, which is as well.
        if (!@mkdir($path, 0700) && !is_dir($path)) {
            throw new NotStored("The folder $path can't be made.");
        }
        chmod($path, $mode);
    }

    /** @param array<int|string, int>|false $stat */
    private static function refuseUnlessOwners(array|false $stat, string $path): void
    {
        if ($stat === false || $stat['uid'] !== posix_geteuid()) {
            throw NotSafe::anotherUsers($path, $stat['uid'] ?? null);
        }
        if (($stat['mode'] & 0077) !== 0) {
            throw NotSafe::shared($path, $stat['mode'] & 0777, is_dir($path) ? 0700 : 0600);
        }
    }
}
