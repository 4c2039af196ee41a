<?php

/**
 * Plugin Name: Loupe listener
 * Description: Writes down what WordPress's HTTP debug hook is given, as debugging plugins do. For tests.
 */

declare(strict_types=1);

add_action('http_api_debug', 'loupe_listener_note', 10, 5);
add_filter('loupe_config', 'loupe_listener_configure');

/** One line of JSON for each request and its reply, to http-debug.jsonl. */
function loupe_listener_note(mixed $reply, string $context, string $class, array $args, string $url): void
{
    $line = ['context' => $context, 'url' => $url, 'args' => $args];
    if (is_wp_error($reply)) {
        $line['error'] = ['codes' => $reply->get_error_codes(), 'messages' => $reply->get_error_messages()];
    } else {
        $type = (string) wp_remote_retrieve_header($reply, 'content-type');
        $line['reply'] = [
            'status' => wp_remote_retrieve_response_code($reply),
            'headers' => iterator_to_array(wp_remote_retrieve_headers($reply)),
            'body' => str_starts_with($type, 'image/') ? '' : wp_remote_retrieve_body($reply),
        ];
    }
    $json = json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR);
    file_put_contents(LOUPE_TEST_DIR . '/http-debug.jsonl', "$json\n", FILE_APPEND | LOCK_EX);
}

/**
 * With a file `unreachable`, Instagram is at a port where nobody listens.
 *
 * @param array<string, mixed> $config
 * @return array<string, mixed>
 */
function loupe_listener_configure(array $config): array
{
    if (file_exists(LOUPE_TEST_DIR . '/unreachable')) {
        $config['graph_url'] = 'http://127.0.0.1:1';
    }
    return $config;
}
