<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;
use Loupe\System\GdPicture;

/** Copies of pictures by WordPress's image editor: GD, Imagick, or what the site has in their place. */
final class PictureEditor
{
    /**
     * In place of WordPress's own, and of these only. GD goes first: of the same photographs its AVIF is as good as
     * WebP at 80 for 0.8–0.85 × the bytes, and that of Imagick on ImageMagick 6 worse for 0.88 ×.
     */
    private const BETTER = [
        'WP_Image_Editor_GD' => GdEditor::class,
        'WP_Image_Editor_Imagick' => ImagickEditor::class,
    ];

    /** The copy that is being made. */
    private static ?Rendition $current = null;

    public static function reads(string $mime): bool
    {
        return wp_image_editor_supports(['mime_type' => $mime]);
    }

    /** Whether the format can be written, and what was written can be read: some servers know a format by name only. */
    public static function writes(PictureFormat $format): bool
    {
        try {
            $trial = new Rendition(Shape::Original, 8, 8, $format);
            $copy = self::copy(self::copy(GdPicture::trial(), $trial), $trial);
            return PictureName::format($copy) === $format;
        } catch (PictureNotKept) {
            return false;
        }
    }

    /**
     * @return string the copy's bytes
     * @throws PictureNotKept
     */
    public static function copy(string $bytes, Rendition $rendition): string
    {
        // The editors of some servers read and write files only. A folder that is nobody else's, because places for
        // temporary files are everybody's.
        $folder = get_temp_dir() . 'loupe-' . bin2hex(random_bytes(8));
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
        if (!@mkdir($folder, 0700)) {
            throw PictureNotKept::notWritten();
        }
        self::$current = $rendition;
        try {
            return self::copyIn($folder, $bytes, $rendition);
        } finally {
            self::$current = null;
            foreach (array_diff(scandir($folder) ?: [], ['.', '..']) as $file) {
                // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
                unlink("$folder/$file");
            }
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
            rmdir($folder);
        }
    }

    /**
     * Which editors WordPress may choose from, while a copy is made; else those that there are.
     *
     * @param mixed $editors their classes
     */
    public static function editors(mixed $editors): mixed
    {
        if (self::$current === null || !is_array($editors)) {
            return $editors;
        }
        $editors = array_values(array_filter($editors, is_string(...)));
        $others = array_diff($editors, array_keys(self::BETTER));
        $own = array_intersect_key(self::BETTER, array_flip(array_intersect($editors, array_keys(self::BETTER))));
        // What a site added stays where it stands, before WordPress's own or after them.
        $isFirst = isset($editors[0]) && in_array($editors[0], $others, true);
        return array_values($isFirst ? [...$others, ...$own] : [...$own, ...$others]);
    }

    /** A copy's quality, likewise: an editor that writes another format than it read forgets what it was told. */
    public static function quality(mixed $usual): mixed
    {
        return self::$current?->quality() ?? $usual;
    }

    /** @throws PictureNotKept */
    private static function copyIn(string $folder, string $bytes, Rendition $rendition): string
    {
        $original = "$folder/original";
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A folder for this moment, on the server itself.
        if (@file_put_contents($original, $bytes) !== strlen($bytes)) {
            throw PictureNotKept::notWritten();
        }
        $mime = $rendition->format->mime();
        $types = ['mime_type' => wp_get_image_mime($original) ?: null, 'output_mime_type' => $mime];
        $editor = wp_get_image_editor($original, array_filter($types));
        if ($editor instanceof \WP_Error) {
            throw PictureNotKept::notScaled();
        }
        ['width' => $width, 'height' => $height] = $editor->get_size();
        [$left, $top, $across, $down] = $rendition->part($width, $height);
        $cut = $editor->crop($left, $top, $across, $down, $rendition->width, $rendition->height);
        $saved = $cut instanceof \WP_Error ? $cut : $editor->save("$folder/copy.{$rendition->format->value}", $mime);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file on the server itself.
        $copy = $saved instanceof \WP_Error ? false : @file_get_contents($saved['path']);
        return $copy === false || $copy === '' ? throw PictureNotKept::notScaled() : $copy;
    }
}
