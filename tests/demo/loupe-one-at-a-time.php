<?php

/**
 * Plugin Name: Loupe demo, one at a time
 * Description: Playground answers one request at a time. Never part of the plugin.
 */

declare(strict_types=1);

add_filter('pre_http_request', 'loupe_demo_refuse_to_wait_for_itself', 10, 3);

/**
 * A request that waits for another one to the same site would wait in vain, and with it everybody else: it
 * is told at once.
 *
 * @param array<string, mixed> $request
 * @return false|array<string, mixed>|WP_Error
 */
function loupe_demo_refuse_to_wait_for_itself(
    false|array|WP_Error $reply,
    array $request,
    string $url
): false|array|WP_Error {
    if ($request['blocking'] && str_starts_with($url, home_url('/'))) {
        return new WP_Error('loupe_demo', 'The demo answers one request at a time, so it cannot call itself.');
    }
    return $reply;
}
