<?php

/**
 * Loads the bridge and what its tests share, among it the other suites' clock
 * and their controls of the sandbox. LOUPE_SANDBOX is the address of a running
 * one.
 */

declare(strict_types=1);

require __DIR__ . '/../../../php-bridge/autoload.php';

spl_autoload_register(static function (string $class): void {
    $folders = [
        'Standalone' => '',
        'Core' => '../core/',
        'WordPress' => '../wordpress/',
        'Contract' => '../../contract/',
    ];
    foreach ($folders as $part => $folder) {
        $namespace = "Loupe\\Tests\\$part\\";
        $file = __DIR__ . '/' . $folder . strtr(substr($class, strlen($namespace)), '\\', '/') . '.php';
        if (str_starts_with($class, $namespace) && is_file($file)) {
            require_once $file;
        }
    }
});

if (getenv('LOUPE_SANDBOX') === false) {
    fwrite(STDERR, "These tests need a sandbox: run them with cargo xtask test php-standalone.\n");
    exit(1);
}
