<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Value\Source;
use Loupe\System\PictureFolder;
use Loupe\WordPress\Site\SiteAddress;

/** Pictures in uploads/loupe/{account}/, as WebP where the server can write it, else as JPEG. */
final class UploadedPictures implements PictureFiles
{
    private const FOLDER = 'loupe';
    private const QUALITY = 82;

    /** Address of the pictures' folder, with its final slash. */
    public function url(): string
    {
        return rtrim(SiteAddress::of((string) (wp_get_upload_dir()['baseurl'] ?? '')), '/') . '/' . self::FOLDER . '/';
    }

    public function write(string $account, string $stem, string $bytes, array $widths): array
    {
        // The editors of some servers read and write files only. A folder that is nobody else's, because places for
        // temporary files are everybody's.
        $folder = get_temp_dir() . 'loupe-' . bin2hex(random_bytes(8));
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
        if (!@mkdir($folder, 0700)) {
            throw PictureNotKept::notWritten();
        }
        try {
            return array_map(
                fn (string $copy, int $width): Source => $this->keep($account, $stem, $copy, $width),
                self::copies($folder, $bytes, $widths),
                $widths
            );
        } finally {
            foreach (array_diff(scandir($folder) ?: [], ['.', '..']) as $copy) {
                // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
                unlink("$folder/$copy");
            }
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
            rmdir($folder);
        }
    }

    public function keep(string $account, string $stem, string $bytes, int $width): Source
    {
        $file = PictureName::ofCopy($stem, $width, $bytes) ?? throw PictureNotKept::notScaled();
        wp_mkdir_p(wp_get_upload_dir()['basedir']);
        try {
            return new Source(self::folder()->put($account, $file, $bytes), $width);
        } catch (NotStored) {
            throw PictureNotKept::notWritten();
        }
    }

    public function canScale(string $mime): bool
    {
        return wp_image_editor_supports(['mime_type' => $mime]);
    }

    public function exists(string $path): bool
    {
        return self::folder()->has($path);
    }

    public function stems(string $account): array
    {
        return self::folder()->stems($account);
    }

    public function keepOnly(string $account, array $stems): void
    {
        self::folder()->keepOnly($account, $stems);
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

    /**
     * @param non-empty-list<int> $widths
     * @return non-empty-list<string> the bytes of a copy for each
     * @throws PictureNotKept
     */
    private static function copies(string $folder, string $bytes, array $widths): array
    {
        $original = "$folder/original";
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
        if (@file_put_contents($original, $bytes) !== strlen($bytes)) {
            throw PictureNotKept::notWritten();
        }
        $type = wp_image_editor_supports(['mime_type' => 'image/webp']) ? 'image/webp' : 'image/jpeg';
        // Each copy from the original: shrinking a copy again would blur it.
        return array_map(static fn (int $width): string => self::copy($original, $type, $width), $widths);
    }

    /** @throws PictureNotKept */
    private static function copy(string $original, string $type, int $width): string
    {
        $editor = wp_get_image_editor($original);
        if ($editor instanceof \WP_Error) {
            throw PictureNotKept::notScaled();
        }
        $editor->set_quality(self::QUALITY);
        if ($editor->get_size()['width'] > $width && is_wp_error($editor->resize($width, null))) {
            throw PictureNotKept::notScaled();
        }
        $saved = $editor->save("$original-$width." . ($type === 'image/webp' ? 'webp' : 'jpg'), $type);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file on the server itself.
        $bytes = $saved instanceof \WP_Error ? false : @file_get_contents($saved['path']);
        return $bytes === false || $bytes === '' ? throw PictureNotKept::notScaled() : $bytes;
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
