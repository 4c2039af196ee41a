<?php

/**
 * Loads Loupe\Core\… from core/, Loupe\System\… from system/, Loupe\WordPress\… from wordpress/ and
 * Loupe\Standalone\… from standalone/, beside this file.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $folders = [
        'Loupe\\Core\\' => '/core/',
        'Loupe\\System\\' => '/system/',
        'Loupe\\WordPress\\' => '/wordpress/',
        'Loupe\\Standalone\\' => '/standalone/',
    ];
    foreach ($folders as $namespace => $folder) {
        if (str_starts_with($class, $namespace)) {
            $file = __DIR__ . $folder . strtr(substr($class, strlen($namespace)), '\\', '/') . '.php';
            // Unlike is_file() it asks the file system once for many requests.
            if (stream_resolve_include_path($file) !== false) {
                require $file;
            }
        }
    }
    // Before those of others, who look at every class.
}, prepend: true);
