<?php

/** Installs WordPress and activates the plugin. */

declare(strict_types=1);

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

// Mail needs a server, and nobody reads it.
add_filter('pre_wp_mail', '__return_true');
wp_install(getenv('LOUPE_WP_TITLE') ?: 'Loupe tests', 'admin', 'admin@site.test', true, '', 'password');
update_option('permalink_structure', '/%postname%/');
$activated = activate_plugin('loupe/loupe.php');
if (is_wp_error($activated)) {
    fwrite(STDERR, $activated->get_error_message());
    exit(1);
}
