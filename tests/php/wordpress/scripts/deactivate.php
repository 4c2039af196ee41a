<?php

/** Deactivates the plugin, as somebody in wp-admin does while another request is at work. */

declare(strict_types=1);

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

deactivate_plugins('loupe/loupe.php');
