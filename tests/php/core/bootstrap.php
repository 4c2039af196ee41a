<?php

/**
 * Loads the bridge and what its tests share. No WordPress: the core has to do without.
 */

declare(strict_types=1);

require __DIR__ . '/../../../php-bridge/autoload.php';

spl_autoload_register(static function (string $class): void {
    foreach (['Core' => '', 'Contract' => '../../contract/'] as $part => $folder) {
        $namespace = "Loupe\\Tests\\$part\\";
        $file = __DIR__ . '/' . $folder . strtr(substr($class, strlen($namespace)), '\\', '/') . '.php';
        if (str_starts_with($class, $namespace) && is_file($file)) {
            require_once $file;
        }
    }
});
