<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;
use Loupe\System\FilmFolder;
use Loupe\System\GdPicture;
use Loupe\System\PictureFolder;
use Loupe\WordPress\Site\SiteAddress;

/** Pictures in uploads/loupe/{account}/, in the best format that the server can write. */
final class UploadedPictures implements PictureFiles
{
    private const FOLDER = 'loupe';

    /** @var list<PictureFormat>|null null until they were tried */
    private ?array $formats = null;

    /** Address of the pictures' folder, with its final slash. */
    public function url(): string
    {
        return rtrim(SiteAddress::of((string) (wp_get_upload_dir()['baseurl'] ?? '')), '/') . '/' . self::FOLDER . '/';
    }

    public function formats(): array
    {
        return $this->formats ??= array_values(array_filter(
            [PictureFormat::Avif, PictureFormat::WebP, PictureFormat::Jpeg],
            PictureEditor::writes(...)
        ));
    }

    public function write(string $account, string $stem, string $bytes, Rendition $rendition): void
    {
        $this->keep($account, $stem, PictureEditor::copy($bytes, $rendition), $rendition);
    }

    public function keep(string $account, string $stem, string $bytes, Rendition $rendition): void
    {
        if (PictureName::format($bytes) !== $rendition->format) {
            throw PictureNotKept::notScaled();
        }
        wp_mkdir_p(wp_get_upload_dir()['basedir']);
        try {
            self::folder()->put($account, $rendition->file($stem), $bytes);
        } catch (NotStored) {
            throw PictureNotKept::notWritten();
        }
    }

    public function colour(string $bytes): string
    {
        // WordPress's editors show nobody a pixel.
        wp_raise_memory_limit('image');
        return GdPicture::read($bytes)?->colour() ?? '';
    }

    public function canScale(string $mime): bool
    {
        return PictureEditor::reads($mime);
    }

    public function paths(string $account): array
    {
        return self::folder()->paths($account);
    }

    public function has(string $path): bool
    {
        return self::folder()->has($path);
    }

    public function damaged(string $account): array
    {
        return self::folder()->damaged($account);
    }

    public function strangers(string $account): array
    {
        return self::folder()->strangers($account);
    }

    public function keepOnly(string $account, callable $stays): void
    {
        self::folder()->keepOnly($account, $stays);
    }

    public function deleteAll(string $account): bool
    {
        return self::folder()->deleteAll($account);
    }

    public function hide(string $account): void
    {
        self::folder()->hide($account);
    }

    public function show(string $account): void
    {
        self::folder()->show($account);
    }

    /** The films beside them. */
    public function films(): FilmFolder
    {
        return new FilmFolder(self::folder(), wp_get_upload_dir()['basedir']);
    }

    /** Whether any of the account's pictures is there. */
    public static function hasAnyOf(string $account): bool
    {
        return self::folder()->hasAnyOf($account);
    }

    /**
     * Every account's pictures, when the plugin is deleted.
     *
     * @param list<string> $spared but these accounts'
     */
    public function deleteFolder(array $spared): void
    {
        self::folder()->deleteEverything($spared);
    }

    /** @param string $name an account, or a picture as records name it */
    public static function path(string $name): string
    {
        return self::folder()->folder($name);
    }

    private static function folder(): PictureFolder
    {
        $uploads = wp_get_upload_dir()['basedir'];
        // Deleted as WordPress does it, for plugins that keep copies of uploads elsewhere.
        return new PictureFolder(
            "$uploads/" . self::FOLDER,
            (@fileperms($uploads) ?: 0755) & 07777,
            wp_delete_file(...)
        );
    }
}
