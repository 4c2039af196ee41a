<?php

/**
 * A process that works on sites, on the driver's word: `php worker.php wordpress|standalone FOLDER`.
 *
 * FOLDER holds one WordPress, or a folder for each standalone site. src/worker.rs drives it.
 */

declare(strict_types=1);

use Loupe\Tests\Soak\Announcer;
use Loupe\Tests\Soak\Sites;
use Loupe\Tests\Soak\SoakClock;
use Loupe\Tests\Soak\Worker;

[, $kind, $folder] = $argv;

if ($kind === 'wordpress') {
    $_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
    require "$folder/wp-load.php";
} else {
    require __DIR__ . '/../../php-bridge/autoload.php';
}

spl_autoload_register(static function (string $class): void {
    $namespace = 'Loupe\\Tests\\Soak\\';
    if (str_starts_with($class, $namespace)) {
        require __DIR__ . '/' . substr($class, strlen($namespace)) . '.php';
    }
});

$clock = new SoakClock();
$announcer = new Announcer();
$sites = [];
$site = static function (int $number) use ($kind, $folder, $clock, $announcer, &$sites) {
    return $sites[$number] ??= $kind === 'wordpress'
        ? Sites::inWordPress($clock, $announcer)
        : Sites::at("$folder/$number", $clock, $announcer);
};
(new Worker($site, $clock, $announcer))->run();
