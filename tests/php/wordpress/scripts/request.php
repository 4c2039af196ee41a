<?php

/**
 * Serves one request as a web server would, in a process of its own, to its
 * very end with the shutdown hooks.
 *
 * LOUPE_TEST_KIND is page, front, admin, form, rest or tick; LOUPE_TEST_PATH the
 * page's path, the REST route or the form's action; LOUPE_TEST_USER the login of
 * who asks, empty for nobody; LOUPE_TEST_POST the JSON of fields that are posted.
 * Prints JSON after the answer's text and a line break: requests (the HTTP calls
 * to the site itself, each with url, blocking and the number of buffers that held
 * output back then) and queries (their texts).
 */

declare(strict_types=1);

$kind = (string) getenv('LOUPE_TEST_KIND');
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
$_POST = json_decode(getenv('LOUPE_TEST_POST') ?: '[]', true);
$_SERVER['REQUEST_METHOD'] = $_POST === [] ? 'GET' : 'POST';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_URI'] = getenv('LOUPE_TEST_PATH') ?: '/';
if ($kind === 'tick') {
    $_SERVER['REQUEST_URI'] = '/?loupe=tick';
    $_GET['loupe'] = 'tick';
}
if ($kind === 'front') {
    parse_str((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_QUERY), $_GET);
}
define('WP_USE_THEMES', $kind === 'page');
if ($kind === 'admin' || $kind === 'form') {
    define('WP_ADMIN', true);
}

$requests = [];
// The last of the shutdown functions, because it is registered by one of them.
register_shutdown_function(static function () use (&$requests): void {
    register_shutdown_function(static function () use (&$requests): void {
        echo "\n", json_encode([
            'requests' => $requests,
            'queries' => array_column($GLOBALS['wpdb']->queries ?? [], 0),
        ], JSON_THROW_ON_ERROR);
    });
});

// Before WordPress: a request for the tick ends while it loads.
$GLOBALS['wp_filter']['pre_http_request'][10]['a test'] = [
    'accepted_args' => 3,
    'function' => static function (mixed $reply, array $args, string $url) use (&$requests): mixed {
        if (!str_starts_with($url, 'http://site.test')) {
            return $reply;
        }
        $requests[] = ['url' => $url, 'blocking' => $args['blocking'], 'buffers' => ob_get_level()];
        return ['headers' => [], 'body' => '', 'response' => ['code' => 200, 'message' => ''], 'cookies' => []];
    },
];
// Another plugin's buffer, begun when WordPress has flushed all there were.
$GLOBALS['wp_filter']['shutdown'][500]['a test'] = ['accepted_args' => 0, 'function' => static fn () => ob_start()];
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

$user = get_user_by('login', (string) getenv('LOUPE_TEST_USER'));
wp_set_current_user($user === false ? 0 : $user->ID);
if ($kind === 'page') {
    wp();
    require ABSPATH . WPINC . '/template-loader.php';
} elseif ($kind === 'rest') {
    $request = new WP_REST_Request($_SERVER['REQUEST_METHOD'], (string) getenv('LOUPE_TEST_PATH'));
    $request->set_body_params($_POST);
    rest_do_request($request);
} elseif ($kind === 'form') {
    do_action('admin_post_' . ($user === false ? 'nopriv_' : '') . getenv('LOUPE_TEST_PATH'));
}
