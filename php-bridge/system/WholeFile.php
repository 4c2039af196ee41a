<?php

declare(strict_types=1);

namespace Loupe\System;

use Loupe\Core\Port\NotStored;

/** Files that are replaced in one step: a reader sees the old one or the new one, and a crash leaves one of them. */
final class WholeFile
{
    /**
     * Never through a link: what stands in the place of the file or of its temporary name is replaced or refused.
     *
     * @param string $temporary name in the same folder for the time of writing; what a crash left there goes
     * @throws NotStored when it could not be written; the old one is still there
     */
    public static function put(
        string $path,
        #[\SensitiveParameter] string $bytes,
        int $mode,
        string $temporary,
    ): void {
        $new = dirname($path) . '/' . $temporary;
        if (is_file($new)) {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
            @unlink($new);
        }
        // Nobody else may read it at any moment, also while it is short.
        $umask = umask(0077);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        $file = @fopen($new, 'xb');
        umask($umask);
        if ($file === false) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new NotStored('No file can be made in ' . dirname($path) . '.');
        }
        // Some sites keep their uploads elsewhere, by a stream of their own that knows no disk and no modes.
        $isOnDisk = stream_is_local($file);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        $isWritten = @fwrite($file, $bytes) === strlen($bytes) && fflush($file) && (!$isOnDisk || fsync($file));
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        fclose($file);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        $isOpened = !$isOnDisk || @chmod($new, $mode);
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        if (!$isWritten || !$isOpened || !@rename($new, $path)) {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
            @unlink($new);
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new NotStored("$path could not be written. Is the disk full?");
        }
    }
}
