<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/**
 * What Loupe's own files are called, and nothing else in a folder of pictures is Loupe's to touch:
 *
 *     17912345678901234-5a4db0c0-640.webp   one copy of a post's picture: {stem}-{width}
 *     profile-5a4db0c0-320.webp             of the account's own picture
 *     17912345678901234-640.webp            as version 0.1.0 named it
 *     .0123456789ab                         a file that is being written
 *
 * A stem names one picture for ever: another one of the same post has another mark, so that no cache shows the old.
 */
final class PictureName
{
    /** In place of a post's id. */
    public const PROFILE = 'profile';

    private const EXTENSIONS = [
        IMAGETYPE_JPEG => 'jpg',
        IMAGETYPE_PNG => 'png',
        IMAGETYPE_WEBP => 'webp',
        IMAGETYPE_AVIF => 'avif',
    ];

    private const STEM = '(?:[0-9_]{1,64}|profile)(?:-[0-9a-f]{8})?';
    private const COPY = '/^(' . self::STEM . ')-[1-9][0-9]{0,4}\.(?:jpg|png|webp|avif)\z/';
    private const TEMPORARY = '/^\.[0-9a-f]{12}\z/';

    /** @param string $of a post's id, or PROFILE */
    public static function stem(string $of, string $bytes): string
    {
        return $of . '-' . substr(hash('sha256', $bytes), 0, 8);
    }

    /** @return string|null null where the bytes are of no kind that browsers show */
    public static function ofCopy(string $stem, int $width, string $bytes): ?string
    {
        $type = @getimagesizefromstring($bytes)[2] ?? null;
        $extension = self::EXTENSIONS[$type] ?? null;
        return $extension === null ? null : "$stem-$width.$extension";
    }

    public static function temporary(): string
    {
        return '.' . bin2hex(random_bytes(6));
    }

    public static function isOwn(string $file): bool
    {
        return preg_match(self::COPY, $file) === 1 || self::isTemporary($file);
    }

    public static function isTemporary(string $file): bool
    {
        return preg_match(self::TEMPORARY, $file) === 1;
    }

    /** @param string $path of a file that is Loupe's own, or only its name */
    public static function stemOf(string $path): string
    {
        $file = basename($path);
        return preg_match(self::COPY, $file, $parts) === 1 ? $parts[1] : $file;
    }
}
