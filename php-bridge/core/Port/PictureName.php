<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\PictureFormat;

/**
 * What Loupe's own files are called, and nothing else in a folder of pictures is Loupe's to touch:
 *
 *     17912345678901234-5a4db0c0-640.webp        one copy of a post's picture, the whole of it: {stem}-{width}
 *     17912345678901234-5a4db0c0-square-640.avif one that is cut to a shape
 *     profile-5a4db0c0-320.webp                  of the account's own picture
 *     17912345678901234-640.webp                 as version 0.1.0 named it
 *     17912345678901234-5a4db0c0.mp4             a post's film
 *     .17912345678901234-5a4db0c0-31457280-0123abcd.part
 *                                                one that is being fetched: Port\FilmPart
 *     .0123456789ab                              a file that is being written
 *
 * A stem names one picture or film for ever: another one of the same post has another mark, so that no cache shows the
 * old.
 */
final class PictureName
{
    /** In place of a post's id. */
    public const PROFILE = 'profile';

    private const FORMATS = [
        IMAGETYPE_JPEG => PictureFormat::Jpeg,
        IMAGETYPE_PNG => PictureFormat::Png,
        IMAGETYPE_WEBP => PictureFormat::WebP,
        IMAGETYPE_AVIF => PictureFormat::Avif,
    ];

    private const STEM = '(?:[0-9_]{1,64}|profile)(?:-[0-9a-f]{8})?';
    private const COPY = '/^(' . self::STEM . ')((?:-square|-4x5|-3x4)?-[1-9][0-9]{0,4}\.(?:jpg|png|webp|avif))\z/';
    private const FILM = '/^([0-9_]{1,64}-[0-9a-f]{8})(\.mp4)\z/';
    private const PART = '/^\.([0-9_]{1,64}-[0-9a-f]{8})-([1-9][0-9]{0,11})-([0-9a-f]{8})\.part\z/';
    private const TEMPORARY = '/^\.[0-9a-f]{12}\z/';

    /** @param string $of a post's id, or PROFILE */
    public static function stem(string $of, string $bytes): string
    {
        return $of . '-' . substr(hash('sha256', $bytes), 0, 8);
    }

    /**
     * Of a film, which is not at hand as a whole before its file has a name.
     *
     * @param string $of a post's id
     * @param string $origin what Instagram's own file is called
     */
    public static function filmStem(string $of, string $origin): string
    {
        return self::stem($of, $origin);
    }

    public static function film(string $stem): string
    {
        return "$stem.mp4";
    }

    /** What the names of a picture's copies in one shape begin with. */
    public static function cut(string $stem, Shape $shape): string
    {
        return $stem . match ($shape) {
            Shape::Original => '',
            Shape::Square => '-square',
            Shape::FourByFive => '-4x5',
            Shape::ThreeByFour => '-3x4',
        };
    }

    /** What the bytes are, by themselves; null where it is nothing that browsers show. */
    public static function format(string $bytes): ?PictureFormat
    {
        return self::FORMATS[@getimagesizefromstring($bytes)[2] ?? null] ?? null;
    }

    /**
     * Whether a picture is what its name says.
     *
     * @param string $path of a file that is Loupe's own, on this machine
     */
    public static function isTrue(string $path): bool
    {
        $size = @getimagesize($path);
        $format = self::FORMATS[$size[2] ?? null] ?? null;
        $says = preg_match('/-([0-9]+)\.([a-z]+)\z/', $path, $parts) === 1 ? [(int) $parts[1], $parts[2]] : null;
        // PHP 8.1 does not know how wide an AVIF is.
        $width = ($size[0] ?? 0) === 0 ? $says[0] ?? 0 : $size[0];
        return $format !== null && $says === [$width, $format->value];
    }

    public static function temporary(): string
    {
        return '.' . bin2hex(random_bytes(6));
    }

    public static function isOwn(string $file): bool
    {
        return $file === basename($file)
            && (self::isWhole($file) || self::partOf($file) !== null || self::isTemporary($file));
    }

    /** Whether it is a picture or a film, and not a part of one. */
    public static function isWhole(string $path): bool
    {
        return self::parts($path) !== null;
    }

    public static function isFilm(string $path): bool
    {
        return preg_match(self::FILM, basename($path)) === 1;
    }

    /** @return array{string, string, string}|null stem, length and mark of a film that is being fetched */
    public static function partOf(string $path): ?array
    {
        return preg_match(self::PART, basename($path), $parts) === 1 ? [$parts[1], $parts[2], $parts[3]] : null;
    }

    public static function isTemporary(string $file): bool
    {
        return preg_match(self::TEMPORARY, $file) === 1;
    }

    /** @param string $path of a file that is Loupe's own, or only its name */
    public static function stemOf(string $path): string
    {
        return self::parts($path)[1] ?? basename($path);
    }

    /**
     * What pictures have in common whose copies are alike, "-square-640.avif", and films, ".mp4".
     *
     * @param string $path of a file that is Loupe's own, or only its name
     */
    public static function kindOf(string $path): string
    {
        return self::parts($path)[2] ?? '';
    }

    /** @return array<int, string>|null null where it is neither a picture nor a film; else its stem (1) and kind (2) */
    private static function parts(string $path): ?array
    {
        $file = basename($path);
        return preg_match(self::COPY, $file, $parts) === 1 || preg_match(self::FILM, $file, $parts) === 1
            ? $parts
            : null;
    }
}
