<?php

/**
 * Takes a lock as often as it can get it within a second and, while holding
 * it, counts in two steps, of which one is lost whenever two do so at once.
 * Prints how often it held the lock.
 */

declare(strict_types=1);

use Loupe\WordPress\Ports\DatabaseLock;
use Loupe\WordPress\Ports\OptionStore;

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

$lock = new DatabaseLock($wpdb);
$store = new OptionStore($wpdb);
$held = 0;
$end = hrtime(true) + 1_000_000_000;
do {
    $lease = $lock->acquire('race', 30);
    if ($lease === null) {
        continue;
    }
    $count = $store->fresh('test_counter')['count'] ?? 0;
    // Every other time as a new record.
    if ($count % 2 === 0) {
        $store->delete('test_counter', $lease);
    }
    $store->put('test_counter', ['count' => $count + 1], $lease);
    $lock->release($lease);
    $held++;
} while ($held === 0 || hrtime(true) < $end);

echo $held;
