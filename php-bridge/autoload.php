<?php

/**
 * Loads Loupe\Core\… from core/, Loupe\System\… from system/, Loupe\WordPress\… from wordpress/ and
 * Loupe\Standalone\… from standalone/, beside this file.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    if (!str_starts_with($class, 'Loupe\\')) {
        return;
    }
    [, $house, $name] = [...explode('\\', $class, 3), ''];
    $file = __DIR__ . '/' . strtolower($house) . '/' . strtr($name, '\\', '/') . '.php';
    // Unlike is_file() it asks the file system once for many requests.
    if (stream_resolve_include_path($file) !== false) {
        require $file;
    }
    // Before those of others, who look at every class.
}, prepend: true);
