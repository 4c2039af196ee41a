<?php

/**
 * Works on the records of a folder: `php store.php write|count|race FOLDER`.
 * "write" never ends; the others print how often they succeeded in a second.
 */

declare(strict_types=1);

use Loupe\Standalone\DataFolder;
use Loupe\Standalone\FileLock;
use Loupe\Standalone\FileStore;
use Loupe\System\SystemClock;

require __DIR__ . '/../../../../php-bridge/autoload.php';

[, $what, $folder] = $argv;
$data = new DataFolder("$folder/data");
$lock = new FileLock($data, new SystemClock());
$store = new FileStore($data, $lock);

/** Changes the account's name each time, so that its file is renamed too. */
$write = static function () use ($store): int {
    static $turn = 0;
    [$name, $letter] = [['old', 'o'], ['new', 'n']][$turn++ % 2];
    $store->put('account_17', ['user' => ['username' => $name], 'filler' => str_repeat($letter, 300_000)]);
    if ($turn === 1) {
        echo 'written';
    }
    return 0;
};

$count = static function () use ($store): int {
    $old = $store->fresh('calls');
    return (int) $store->swap('calls', $old, ['used' => ($old['used'] ?? 0) + 1]);
};

/** Counts in two steps, of which one is lost whenever two do so at once. */
$race = static function () use ($lock, $folder): int {
    $lease = $lock->acquire('race', 30);
    if ($lease === null) {
        return 0;
    }
    $counted = (int) file_get_contents("$folder/counter");
    file_put_contents("$folder/counter", (string) ($counted + 1));
    $lock->release($lease);
    return 1;
};

$do = ['write' => $write, 'count' => $count, 'race' => $race][$what];
$done = 0;
for ($end = hrtime(true) + 1_000_000_000; $what === 'write' || $done === 0 || hrtime(true) < $end;) {
    $done += $do();
}
echo $done;
