<?php

/**
 * Reads, writes or deletes one record, from beside Loupe's own files: `php record.php read|put|delete FOLDER KEY`.
 * Prints as JSON what it read, or what came of it.
 */

declare(strict_types=1);

use Loupe\Core\Port\NotStored;
use Loupe\Standalone\DataFolder;
use Loupe\Standalone\FileLock;
use Loupe\Standalone\FileStore;
use Loupe\System\SystemClock;

require __DIR__ . '/autoload.php';

[, $what, $folder, $key] = $argv;
$data = new DataFolder("$folder/data");
$store = new FileStore($data, new FileLock($data, new SystemClock()));
try {
    match ($what) {
        'read' => null,
        'put' => $store->put($key, ['a' => 1]),
        'delete' => $store->delete($key),
    };
    $said = $what === 'put' ? 'written' : ($store->fresh($key) ?? 'gone');
} catch (NotStored) {
    $said = 'NotStored';
}
echo json_encode($said);
