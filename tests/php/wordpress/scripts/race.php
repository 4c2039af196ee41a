<?php

/**
 * Takes a lock as often as it can get it within a second and, while holding
 * it, counts in two steps, of which one is lost whenever two do so at once.
 * Prints how often it held the lock.
 */

declare(strict_types=1);

use Loupe\WordPress\DatabaseLock;

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

$lock = new DatabaseLock($wpdb);
$held = 0;
$end = hrtime(true) + 1_000_000_000;
do {
    $lease = $lock->acquire('race', 30);
    if ($lease === null) {
        continue;
    }
    $name = 'loupe_test_counter';
    $count = (int) $wpdb->get_var("SELECT option_value FROM $wpdb->options WHERE option_name = '$name'");
    $wpdb->query("UPDATE $wpdb->options SET option_value = '" . ($count + 1) . "' WHERE option_name = '$name'");
    $lock->release($lease);
    $held++;
} while ($held === 0 || hrtime(true) < $end);

echo $held;
