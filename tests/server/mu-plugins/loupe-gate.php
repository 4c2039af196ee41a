<?php

/**
 * Plugin Name: Loupe gate
 * Description: Lets requests start a race at the same moment, and tells which worker refreshes. For tests.
 */

declare(strict_types=1);

add_action('wp_loaded', 'loupe_gate_wait');
add_action('wp_loaded', 'loupe_gate_tick', 20);
add_filter('pre_http_request', 'loupe_gate_note_refresh', 10, 3);
add_action('http_api_curl', 'loupe_gate_be_patient', 10, 3);
add_action('http_api_debug', 'loupe_gate_hold_reply', 10, 5);

/**
 * A request with the header `X-Loupe-Gate: {name} {count}` waits until so many have come to that gate. They have
 * loaded WordPress by then, so each knows the options as they were. When it is done, which is after its reply where
 * that was sent early, it signs out.
 */
function loupe_gate_wait(): void
{
    $ticket = explode(' ', (string) ($_SERVER['HTTP_X_LOUPE_GATE'] ?? ''));
    if (count($ticket) !== 2) {
        return;
    }
    $gate = LOUPE_TEST_DIR . '/gates/' . sanitize_key($ticket[0]);
    wp_mkdir_p("$gate/in");
    wp_mkdir_p("$gate/out");
    $name = (string) getmypid();
    register_shutdown_function(static fn (): bool => touch("$gate/out/$name"));
    touch("$gate/in/$name");
    $end = microtime(true) + 30;
    // Two more than the files: the folder itself and the one above.
    while (count(scandir("$gate/in")) < (int) $ticket[1] + 2 && microtime(true) < $end) {
        usleep(2000);
    }
}

/** `/?loupe-gate=tick`: the cron hook by itself, as runners other than wp-cron.php fire it. */
function loupe_gate_tick(): void
{
    if (($_GET['loupe-gate'] ?? '') === 'tick') {
        do_action('loupe_tick');
        exit;
    }
}

/** Names the worker that asks Instagram for a refresh, for whoever wants to kill it. */
function loupe_gate_note_refresh(mixed $reply, array $args, string $url): mixed
{
    if (str_contains($url, '/refresh_access_token')) {
        file_put_contents(LOUPE_TEST_DIR . '/refreshing', (string) getmypid());
    }
    return $reply;
}

/** Who came through a gate does not give a refresh up: only the test knows how long the others take. */
function loupe_gate_be_patient(\CurlHandle $handle, array $args, string $url): void
{
    if (isset($_SERVER['HTTP_X_LOUPE_GATE']) && str_contains($url, '/refresh_access_token')) {
        curl_setopt($handle, CURLOPT_TIMEOUT_MS, 0);
    }
}

/** With a file `hold-reply`, a refresh that Instagram granted goes no further, until its worker is killed. */
function loupe_gate_hold_reply(mixed $reply, string $context, string $class, array $args, string $url): void
{
    while (str_contains($url, '/refresh_access_token') && file_exists(LOUPE_TEST_DIR . '/hold-reply')) {
        touch(LOUPE_TEST_DIR . '/holding');
        usleep(20000);
        clearstatcache();
    }
}
