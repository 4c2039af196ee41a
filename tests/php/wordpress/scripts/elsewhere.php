<?php

/**
 * Does one thing as another process would, two days ahead of the real clock.
 *
 * LOUPE_TEST_COMMAND is "refresh {id}", "sync {id}", "connect {token}" or "disconnect {id}".
 */

declare(strict_types=1);

use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\WordPress\Services;
use Loupe\WordPress\Wording\Words;

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

add_filter('loupe_now', static fn (int $now): int => $now + 2 * DAY_IN_SECONDS);
$services = new Services();
[$command, $argument] = explode(' ', (string) getenv('LOUPE_TEST_COMMAND'), 2);
$outcome = match ($command) {
    'refresh' => $services->refresher()->refresh($argument),
    'sync' => $services->feedSync()->sync($argument),
    'connect' => $services->connector()->connect($argument),
    'disconnect' => $services->disconnector()->disconnect($argument),
};
if ($outcome instanceof Failure || $outcome instanceof Refusal) {
    fwrite(STDERR, Words::say($outcome));
    exit(1);
}
