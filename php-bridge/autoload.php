<?php

/**
 * Loads Loupe\Core\… from core/ and Loupe\WordPress\… from wordpress/, both beside this file.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    foreach (['Loupe\\Core\\' => '/core/', 'Loupe\\WordPress\\' => '/wordpress/'] as $namespace => $folder) {
        if (str_starts_with($class, $namespace)) {
            $file = __DIR__ . $folder . strtr(substr($class, strlen($namespace)), '\\', '/') . '.php';
            if (is_file($file)) {
                require $file;
            }
        }
    }
});
