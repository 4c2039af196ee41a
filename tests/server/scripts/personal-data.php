<?php

/** Prints as JSON what WordPress exports of the administrator's personal data. LOUPE_WP_DIR is the site's folder. */

declare(strict_types=1);

define('WP_ADMIN', true);
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

$data = [];
foreach (apply_filters('wp_privacy_personal_data_exporters', []) as $name => $exporter) {
    $data[$name] = $exporter['callback'](get_option('admin_email'), 1);
}
echo json_encode($data, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
