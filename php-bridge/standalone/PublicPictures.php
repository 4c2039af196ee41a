<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;
use Loupe\System\FilmFolder;
use Loupe\System\GdPicture;
use Loupe\System\PictureFolder;

/** Pictures in a folder of the web root, in the best format that PHP can write. */
final class PublicPictures implements PictureFiles
{
        /** What PHP can read, by what it was built with. */
    private const READABLE = [
        'image/jpeg' => IMG_JPG,
        'image/png' => IMG_PNG,
        'image/webp' => IMG_WEBP,
        'image/gif' => IMG_GIF,
        'image/avif' => IMG_AVIF,
    ];

    private readonly PictureFolder $files;

    /** @var list<PictureFormat>|null null until they were tried */
    private ?array $formats = null;

    /** @param list<string> $above paths of the folders that it is in, from the document root to the web root */
    public function __construct(public readonly string $folder, private readonly array $above)
    {
        $unlink = static fn (string $file): bool => @unlink($file);
        $this->files = new PictureFolder($folder, Access::Everyone->ofFolders(), $unlink);
    }

    /** The films beside them. */
    public function films(): FilmFolder
    {
        return new FilmFolder($this->files, $this->folder);
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

    public function formats(): array
    {
        return $this->formats ??= array_values(array_filter(
            [PictureFormat::Avif, PictureFormat::WebP, PictureFormat::Jpeg],
            static fn (PictureFormat $format): bool => function_exists('imagecreatefromstring')
                && GdPicture::writes($format)
        ));
    }

    public function write(string $account, string $stem, string $bytes, Rendition $rendition): void
    {
        $original = GdPicture::read($bytes) ?? throw PictureNotKept::notScaled();
        $copy = $original->cut($rendition)->encoded($rendition->format, $rendition->quality());
        $this->keep($account, $stem, $copy, $rendition);
    }

    public function keep(string $account, string $stem, string $bytes, Rendition $rendition): void
    {
        if (PictureName::format($bytes) !== $rendition->format) {
            throw PictureNotKept::notScaled();
        }
        try {
            $this->files->put($account, $rendition->file($stem), $bytes);
        } catch (NotStored) {
            throw PictureNotKept::notWritten();
        }
    }

    public function colour(string $bytes): string
    {
        return GdPicture::read($bytes)?->colour() ?? '';
    }

    public function canScale(string $mime): bool
    {
        return (imagetypes() & (self::READABLE[$mime] ?? 0)) !== 0;
    }

    public function paths(string $account): array
    {
        return $this->files->paths($account);
    }

    public function has(string $path): bool
    {
        return $this->files->has($path);
    }

    public function damaged(string $account): array
    {
        return $this->files->damaged($account);
    }

    public function strangers(string $account): array
    {
        return $this->files->strangers($account);
    }

    public function keepOnly(string $account, callable $stays): void
    {
        $this->files->keepOnly($account, $stays);
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
}
