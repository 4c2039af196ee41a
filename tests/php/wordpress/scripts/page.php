<?php

/**
 * Serves one page as a web server would, in a process of its own.
 *
 * LOUPE_TEST_PATH is the page's path, LOUPE_TEST_POST the JSON of a form's fields that are posted there,
 * LOUPE_TEST_USER the login of who asks, empty for nobody, LOUPE_TEST_ADMIN the address below which wp-admin stands,
 * where it is not the front's. What ends the request prints its own answer, a redirect the JSON {"redirect": address}.
 * Else it prints JSON: html, queries (their texts), requests (count of HTTP calls), theme_jsons (how often WordPress
 * merged theme.json) and classes (those of Loupe that were loaded).
 */

declare(strict_types=1);

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
parse_str((string) parse_url((string) getenv('LOUPE_TEST_PATH'), PHP_URL_QUERY), $_GET);
$_POST = json_decode(getenv('LOUPE_TEST_POST') ?: '[]', true);
$_SERVER['REQUEST_METHOD'] = $_POST === [] ? 'GET' : 'POST';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_URI'] = getenv('LOUPE_TEST_PATH');
define('WP_USE_THEMES', true);

// Before WordPress: what Loupe answers ends the request while it loads.
$GLOBALS['wp_filter']['option_siteurl'][99]['a test'] = [
    'accepted_args' => 1,
    'function' => static fn (string $url): string => getenv('LOUPE_TEST_ADMIN') ?: $url,
];
$GLOBALS['wp_filter']['determine_current_user'][99]['a test'] = [
    'accepted_args' => 1,
    'function' => static fn (): int => (get_user_by('login', (string) getenv('LOUPE_TEST_USER')) ?: null)?->ID ?? 0,
];
$GLOBALS['wp_filter']['wp_redirect'][99]['a test'] = [
    'accepted_args' => 1,
    'function' => static function (string $location): string {
        echo json_encode(['redirect' => $location], JSON_THROW_ON_ERROR);
        return $location;
    },
];

$themeJsons = 0;
$GLOBALS['wp_filter']['wp_theme_json_data_theme'][10]['a test'] = [
    'accepted_args' => 1,
    'function' => static function (mixed $data) use (&$themeJsons): mixed {
        $themeJsons++;
        return $data;
    },
];
$requests = 0;
ob_start();
require getenv('LOUPE_WP_DIR') . '/wp-load.php';
add_filter('pre_http_request', static function (mixed $reply) use (&$requests): mixed {
    $requests++;
    return $reply;
});
wp();
require ABSPATH . WPINC . '/template-loader.php';
$html = ob_get_clean();

echo json_encode([
    'html' => $html,
    'queries' => array_column($GLOBALS['wpdb']->queries, 0),
    'requests' => $requests,
    'theme_jsons' => $themeJsons,
    'classes' => array_values(array_filter(
        get_declared_classes(),
        static fn (string $class): bool => str_starts_with($class, 'Loupe\\')
    )),
], JSON_THROW_ON_ERROR);
