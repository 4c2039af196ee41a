<?php

// {{…}} is filled in by xtask/src/server.rs.

define('DB_NAME', '{{database}}');
define('DB_USER', '{{database_user}}');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{{socket}}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');

define('WP_HOME', '{{url}}');
define('WP_SITEURL', '{{url}}');
define('WP_DEBUG', (bool) '{{debugging}}');
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', dirname(__DIR__) . '/logs/debug.log');
// Nobody outside this machine is asked for anything.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
// Cron runs when a test calls it, so that nobody is ahead of the test.
define('DISABLE_WP_CRON', true);

define('LOUPE_KEY', '{{secret}}');
define('LOUPE_HOURLY_CALLS', (int) '{{hourly_calls}}');
define('LOUPE_SANDBOX', '{{sandbox}}');
// Another name of this machine, so that Instagram's hosts can be told apart.
define('LOUPE_SANDBOX_API', '{{sandbox_api}}');

// Where the plugins of tests/server/mu-plugins keep what they note.
define('LOUPE_TEST_DIR', dirname(__DIR__));

define('AUTH_KEY', '{{secret}}');
define('SECURE_AUTH_KEY', '{{secret}}');
define('LOGGED_IN_KEY', '{{secret}}');
define('NONCE_KEY', '{{secret}}');
define('AUTH_SALT', '{{secret}}');
define('SECURE_AUTH_SALT', '{{secret}}');
define('LOGGED_IN_SALT', '{{secret}}');
define('NONCE_SALT', '{{secret}}');

$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
