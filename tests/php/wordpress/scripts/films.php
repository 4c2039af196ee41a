<?php

/** Does what is due, as cron's process does: somebody may kill it. */

declare(strict_types=1);

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

(new Loupe\WordPress\Services())->tick()->finishPictures();
