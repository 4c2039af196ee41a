<?php

/**
 * Plugin Name: Loupe caches
 * Description: Tells what a page asks the database about the plugin, and lets a test throw things out of the object
 *              cache. For tests.
 */

declare(strict_types=1);

loupe_caches_count();
add_action('wp_loaded', 'loupe_caches_evict');
add_filter('loupe_config', 'loupe_caches_depth');

/** A page that is asked for with the header `X-Loupe-Count` has behind its end what it asked of the plugin's rows. */
function loupe_caches_count(): void
{
    if (!isset($_SERVER['HTTP_X_LOUPE_COUNT'])) {
        return;
    }
    $queries = [];
    add_filter('query', static function (string $query) use (&$queries): string {
        if (str_contains($query, 'loupe_')) {
            $queries[] = $query;
        }
        return $query;
    });
    register_shutdown_function(static function () use (&$queries): void {
        echo "\nqueries\n", json_encode($queries);
    });
}

/** `/?loupe-evict={names of options}`: with `all`, the whole cache. */
function loupe_caches_evict(): void
{
    $names = sanitize_text_field($_GET['loupe-evict'] ?? '');
    if ($names === '') {
        return;
    }
    $names === 'all' ? wp_cache_flush() : wp_cache_delete_multiple(explode(' ', $names), 'options');
    exit;
}

/**
 * @param array<string, mixed> $config
 * @return array<string, mixed> with as many posts as the file `posts` says
 */
function loupe_caches_depth(array $config): array
{
    $posts = @file_get_contents(LOUPE_TEST_DIR . '/posts');
    return $posts === false ? $config : [...$config, 'posts' => (int) $posts];
}
