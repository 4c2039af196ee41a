<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Feed\Source;
use Loupe\Core\Port\PictureFiles;

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

    public function write(string $account, string $name, string $bytes, array $widths): array
    {
        if (preg_match('/^\d+\z/', $account) !== 1 || preg_match('/^([0-9_]+|profile)\z/', $name) !== 1) {
            return [];
        }
        if (!wp_mkdir_p(self::path($account))) {
            return [];
        }
        // The editor of some servers reads files only.
        require_once ABSPATH . 'wp-admin/includes/file.php';
        $original = wp_tempnam('loupe');
        try {
            return file_put_contents($original, $bytes) === false
                ? []
                : self::writeCopies($original, "$account/$name", $widths);
        } finally {
            wp_delete_file($original);
        }
    }

    public function exists(string $path): bool
    {
        return is_file(self::path($path));
    }

    public function keepOnly(string $account, array $paths): void
    {
        foreach (self::filesOf($account) as $file) {
            if (!in_array("$account/$file", $paths, true)) {
                wp_delete_file(self::path("$account/$file"));
            }
        }
    }

    public function deleteAll(string $account): bool
    {
        $this->keepOnly($account, []);
        $folder = self::path($account);
        if (!is_dir($folder) || self::filesOf($account) !== []) {
            return !is_dir($folder);
        }
        return rmdir($folder);
    }

    /** Whether any file is in the account's folder. */
    public static function hasAnyOf(string $account): bool
    {
        return self::filesOf($account) !== [];
    }

    /** Every account's pictures, when the plugin is deleted. */
    public function deleteFolder(): void
    {
        if (!is_dir(self::path(''))) {
            return;
        }
        foreach (array_diff(scandir(self::path('')) ?: [], ['.', '..']) as $name) {
            // Some security plugins put an index.php into every folder.
            is_dir(self::path($name)) ? $this->deleteAll($name) : wp_delete_file(self::path($name));
        }
        if (self::filesOf('') === []) {
            rmdir(self::path(''));
        }
    }

    /**
     * @param non-empty-list<int> $widths
     * @return list<Source> empty when one of them could not be written
     */
    private static function writeCopies(string $original, string $stem, array $widths): array
    {
        $type = wp_image_editor_supports(['mime_type' => 'image/webp']) ? 'image/webp' : 'image/jpeg';
        $extension = $type === 'image/webp' ? 'webp' : 'jpg';
        $sources = [];
        foreach ($widths as $width) {
            $path = "$stem-$width.$extension";
            // Each copy from the original: shrinking a copy again would blur it.
            $editor = wp_get_image_editor($original);
            if ($editor instanceof \WP_Error) {
                return [];
            }
            $editor->set_quality(self::QUALITY);
            if ($editor->get_size()['width'] > $width && is_wp_error($editor->resize($width, null))) {
                return [];
            }
            $saved = $editor->save(self::path($path), $type);
            if ($saved instanceof \WP_Error) {
                return [];
            }
            $sources[] = new Source(dirname($stem) . '/' . $saved['file'], $width);
        }
        return $sources;
    }

    /** @return list<string> */
    private static function filesOf(string $account): array
    {
        $folder = self::path($account);
        return is_dir($folder) ? array_values(array_diff(scandir($folder) ?: [], ['.', '..'])) : [];
    }

    /** @param string $path an account's folder, or a picture, as records name it */
    public static function path(string $path): string
    {
        return wp_get_upload_dir()['basedir'] . '/' . self::FOLDER . '/' . $path;
    }
}
