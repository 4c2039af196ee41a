<?php

/** Loads the bridge and what its tests share. LOUPE_SANDBOX is the address of a running sandbox. */

declare(strict_types=1);

require __DIR__ . '/../../../php-bridge/autoload.php';

spl_autoload_register(static function (string $class): void {
    foreach (['Standalone' => '', 'Core' => '../core/'] as $part => $folder) {
        $namespace = "Loupe\\Tests\\$part\\";
        $file = __DIR__ . '/' . $folder . strtr(substr($class, strlen($namespace)), '\\', '/') . '.php';
        if (str_starts_with($class, $namespace) && is_file($file)) {
            require_once $file;
        }
    }
});
