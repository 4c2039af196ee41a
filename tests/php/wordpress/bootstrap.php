<?php

/** Installs a fresh site and boots it in this process. */

declare(strict_types=1);

use Loupe\Tests\WordPress\Site;

spl_autoload_register(static function (string $class): void {
    $folders = [
        'WordPress' => __DIR__,
        'Standalone' => __DIR__ . '/../standalone',
        'Core' => __DIR__ . '/../core',
        'Contract' => __DIR__ . '/../../contract',
    ];
    foreach ($folders as $part => $folder) {
        $namespace = "Loupe\\Tests\\$part\\";
        $file = "$folder/" . substr($class, strlen($namespace)) . '.php';
        if (str_starts_with($class, $namespace) && is_file($file)) {
            require_once $file;
        }
    }
});

Site::fromEnvironment()->install();

// WordPress expects to be loaded at the top level.
global $wpdb, $wp, $wp_query, $wp_rewrite, $wp_the_query, $wp_widget_factory, $wp_roles, $wp_locale, $table_prefix,
    $shortcode_tags, $wp_theme_directories, $menu, $submenu;
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_ADMIN', true);
require Site::fromEnvironment()->folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
