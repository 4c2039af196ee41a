<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Value\Source;
use Loupe\System\PictureFolder;

/** Pictures in a folder of the web root, as WebP where PHP can write it, else as JPEG. */
final class PublicPictures implements PictureFiles
{
    private const QUALITY = 82;

    /** What PHP can read, by what it was built with. */
    private const READABLE = [
        'image/jpeg' => IMG_JPG,
        'image/png' => IMG_PNG,
        'image/webp' => IMG_WEBP,
        'image/gif' => IMG_GIF,
        'image/avif' => IMG_AVIF,
    ];

    private readonly PictureFolder $files;

    /** @param list<string> $above paths of the folders that it is in, from the document root to the web root */
    public function __construct(public readonly string $folder, private readonly array $above)
    {
        $unlink = static fn (string $file): bool => @unlink($file);
        $this->files = new PictureFolder($folder, Access::Everyone->ofFolders(), $unlink);
    }

    /** @throws NotSafe when pictures would be written or deleted where others want it */
    public function refuseIfUnsafe(): void
    {
        foreach ($this->above as $depth => $folder) {
            // A host may well make the document root itself a link: nobody inside of it can change that.
            if ($depth > 0 && is_link($folder)) {
                throw NotSafe::linkAbove($folder);
            }
            Files::refuseOpenFolder($folder);
        }
        Files::refuseUnlessOwnFolder($this->folder);
        array_map(Files::refuseUnlessOwnFolder(...), $this->files->folders());
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

    public function write(string $account, string $stem, string $bytes, array $widths): array
    {
        $original = @imagecreatefromstring($bytes);
        return $original === false ? throw PictureNotKept::notScaled() : array_map(
            fn (int $width): Source => $this->keep($account, $stem, self::copy($original, $width), $width),
            $widths
        );
    }

    public function keep(string $account, string $stem, string $bytes, int $width): Source
    {
        $file = PictureName::ofCopy($stem, $width, $bytes) ?? throw PictureNotKept::notScaled();
        try {
            return new Source($this->files->put($account, $file, $bytes), $width);
        } catch (NotStored) {
            throw PictureNotKept::notWritten();
        }
    }

    public function canScale(string $mime): bool
    {
        return (imagetypes() & (self::READABLE[$mime] ?? 0)) !== 0;
    }

    public function exists(string $path): bool
    {
        return $this->files->has($path);
    }

    public function stems(string $account): array
    {
        return $this->files->stems($account);
    }

    public function keepOnly(string $account, array $stems): void
    {
        $this->files->keepOnly($account, $stems);
    }

    public function deleteAll(string $account): bool
    {
        return $this->files->deleteAll($account);
    }

    public function hide(string $account): void
    {
        $this->files->hide($account);
    }

    public function show(string $account): void
    {
        $this->files->show($account);
    }

    /** @throws PictureNotKept */
    private static function copy(\GdImage $original, int $width): string
    {
        $copy = self::scaled($original, $width);
        $stream = fopen('php://memory', 'w+b');
        $isEncoded = (imagetypes() & IMG_WEBP) !== 0
            ? imagewebp($copy, $stream, self::QUALITY)
            : imagejpeg($copy, $stream, self::QUALITY);
        $bytes = (string) stream_get_contents($stream, null, 0);
        fclose($stream);
        return $isEncoded && $bytes !== '' ? $bytes : throw PictureNotKept::notScaled();
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
}
