<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Source;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;

/** Pictures in a folder of the web root, as WebP where PHP can write it, else as JPEG. */
final class PublicPictures implements PictureFiles
{
    private const QUALITY = 82;

    public function __construct(public readonly string $folder)
    {
    }

    /** @throws NotSafe when no picture can be written */
    public function refuseIfClosed(): void
    {
        try {
            Files::makeFolder($this->folder, Access::Everyone->ofFolders());
        } catch (NotStored) {
            throw NotSafe::closed($this->folder);
        }
        if (!is_writable($this->folder)) {
            throw NotSafe::closed($this->folder);
        }
    }

    public function write(string $account, string $name, string $bytes, array $widths): array
    {
        if (preg_match('/^\d+\z/', $account) !== 1 || preg_match('/^([0-9_]+|profile)\z/', $name) !== 1) {
            return [];
        }
        $original = @imagecreatefromstring($bytes);
        if ($original === false) {
            return [];
        }
        try {
            Files::makeFolder($this->folder, Access::Everyone->ofFolders());
            Files::makeFolder($this->path($account), Access::Everyone->ofFolders());
            return array_map(fn (int $width): Source => $this->copy($original, "$account/$name", $width), $widths);
        } catch (NotStored) {
            return [];
        }
    }

    public function exists(string $path): bool
    {
        return is_file($this->path($path));
    }

    public function keepOnly(string $account, array $paths): void
    {
        foreach ($this->filesOf($account) as $file) {
            if (!in_array("$account/$file", $paths, true)) {
                @unlink($this->path("$account/$file"));
            }
        }
    }

    public function deleteAll(string $account): bool
    {
        $this->keepOnly($account, []);
        $folder = $this->path($account);
        return !is_dir($folder) || @rmdir($folder);
    }

    /** @throws NotStored */
    private function copy(\GdImage $original, string $stem, int $width): Source
    {
        $copy = self::scaled($original, $width);
        $isWebp = (imagetypes() & IMG_WEBP) !== 0;
        $stream = fopen('php://memory', 'w+b');
        $isEncoded = $isWebp
            ? imagewebp($copy, $stream, self::QUALITY)
            : imagejpeg($copy, $stream, self::QUALITY);
        $bytes = (string) stream_get_contents($stream, null, 0);
        fclose($stream);
        if (!$isEncoded || $bytes === '') {
            throw new NotStored('The picture could not be encoded.');
        }
        $path = "$stem-$width." . ($isWebp ? 'webp' : 'jpg');
        // Should two syncs overlap, each has its own; keepOnly() clears away what a crash left.
        Files::replace($this->path($path), $bytes, Access::Everyone, '.' . bin2hex(random_bytes(6)));
        return new Source($path, $width);
    }

    /** On white, because JPEG knows no transparency and a feed's pictures need none. */
    private static function scaled(\GdImage $original, int $width): \GdImage
    {
        [$fromWidth, $fromHeight] = [imagesx($original), imagesy($original)];
        $height = max(1, (int) round($fromHeight * $width / $fromWidth));
        $copy = imagecreatetruecolor($width, $height);
        imagefill($copy, 0, 0, (int) imagecolorallocate($copy, 255, 255, 255));
        imagecopyresampled($copy, $original, 0, 0, 0, 0, $width, $height, $fromWidth, $fromHeight);
        return $copy;
    }

    /** @return list<string> */
    private function filesOf(string $account): array
    {
        $folder = $this->path($account);
        return is_dir($folder) ? array_values(array_diff(scandir($folder) ?: [], ['.', '..'])) : [];
    }

    private function path(string $path): string
    {
        return "$this->folder/$path";
    }
}
