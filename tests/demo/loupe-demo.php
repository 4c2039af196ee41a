<?php

/**
 * Plugin Name: Loupe demo
 * Description: Makes a fresh WordPress the demo's site, and lets its clock be moved. Never part of the plugin.
 */

declare(strict_types=1);

// Not named like the plugin's own, which go with it.
const LOUPE_DEMO_CLOCK = 'demo_of_loupe_clock';
const LOUPE_DEMO_CRON_RUNS = 'demo_of_loupe_cron_runs';
const LOUPE_DEMO_READY = 'demo_of_loupe_ready';

add_filter('loupe_now', static fn (int $now): int => $now + (int) get_option(LOUPE_DEMO_CLOCK, 0));
add_action('wp_loaded', 'loupe_demo_set_up');
add_action('rest_api_init', 'loupe_demo_register_clock');
add_action('rest_api_init', 'loupe_demo_register_cron');
add_action('rest_api_init', 'loupe_demo_register_theme');
add_action('wp_loaded', 'loupe_demo_count_cron');
add_filter('get_available_languages', 'loupe_demo_languages');
add_filter('gettext_with_context', 'loupe_demo_direction', 10, 4);

/** Activates the plugin, and makes the page with the feed block: once, what was changed by hand stays. */
function loupe_demo_set_up(): void
{
    if (wp_installing() || get_option(LOUPE_DEMO_READY)) {
        return;
    }
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    $failure = activate_plugin('loupe/loupe.php');
    if (is_wp_error($failure)) {
        wp_die(esc_html($failure->get_error_message()));
    }
    update_option('permalink_structure', '/%postname%/');
    flush_rewrite_rules();
    wp_insert_post([
        'post_type' => 'page',
        'post_status' => 'publish',
        'post_title' => 'Our feed',
        'post_name' => 'our-feed',
        'post_content' => '<!-- wp:loupe/feed /-->',
    ]);
    update_option(LOUPE_DEMO_READY, true);
}

/** POST loupe-demo/v1/clock {"seconds": N}: anybody may, for the site is a demo on this machine. */
function loupe_demo_register_clock(): void
{
    register_rest_route('loupe-demo/v1', '/clock', [
        'methods' => 'POST',
        'permission_callback' => '__return_true',
        'args' => ['seconds' => ['type' => 'integer', 'required' => true]],
        'callback' => static function (WP_REST_Request $request): array {
            $seconds = $request['seconds'];
            $offset = (int) get_option(LOUPE_DEMO_CLOCK, 0) + $seconds;
            update_option(LOUPE_DEMO_CLOCK, $offset);
            loupe_demo_advance_cron($seconds);
            return ['offset' => $offset];
        },
    ]);
}

/** GET loupe-demo/v1/cron: how often cron has run to its end, for its request is answered before it begins. */
function loupe_demo_register_cron(): void
{
    register_rest_route('loupe-demo/v1', '/cron', [
        'methods' => 'GET',
        'permission_callback' => '__return_true',
        'callback' => static fn (): array => [
            'runs' => (int) get_option(LOUPE_DEMO_CRON_RUNS, 0),
            'is_running' => get_transient('doing_cron') !== false,
        ],
    ]);
}

/** POST loupe-demo/v1/theme {"theme": "twentytwentyone"}: the site has another theme from then on. */
function loupe_demo_register_theme(): void
{
    register_rest_route('loupe-demo/v1', '/theme', [
        'methods' => 'POST',
        'permission_callback' => '__return_true',
        'args' => ['theme' => ['type' => 'string', 'required' => true]],
        'callback' => static function (WP_REST_Request $request): array {
            switch_theme($request['theme']);
            return ['theme' => get_stylesheet()];
        },
    ]);
}

function loupe_demo_count_cron(): void
{
    if (wp_doing_cron()) {
        add_action('shutdown', static function (): void {
            update_option(LOUPE_DEMO_CRON_RUNS, (int) get_option(LOUPE_DEMO_CRON_RUNS, 0) + 1, false);
        });
    }
}

/** WordPress's cron knows only the server's clock: its events of Loupe come closer instead. */
function loupe_demo_advance_cron(int $seconds): void
{
    $moved = ['version' => 2];
    foreach (_get_cron_array() as $time => $hooks) {
        foreach ($hooks as $hook => $events) {
            $at = str_starts_with($hook, 'loupe') ? $time - $seconds : $time;
            $moved[$at][$hook] = [...$moved[$at][$hook] ?? [], ...$events];
        }
    }
    ksort($moved);
    _set_cron_array($moved);
}

/**
 * WordPress's own translations are a download, which the demo does without: it speaks English, but for the plugin.
 *
 * @param string[] $locales
 * @return string[]
 */
function loupe_demo_languages(array $locales): array
{
    return array_values(array_unique([...$locales, 'de_DE', 'ar']));
}

/** What WordPress's own Arabic says of the direction that it is written in. */
function loupe_demo_direction(string $said, string $text, string $context, string $domain): string
{
    $isAsked = $domain === 'default' && $text === 'ltr' && $context === 'text direction';
    return $isAsked && determine_locale() === 'ar' ? 'rtl' : $said;
}
