<?php

/**
 * Tells which addresses a site with another configuration shows, in a process of its own.
 *
 * LOUPE_TEST_SETUP is JSON: constants (as in wp-config.php), options (in place of the database's), server (of the web
 * server) and baseurl (of the uploads, by a filter as plugins have it); each can be missing. Prints JSON: sources (the
 * feed's on a page), items (the editor's), profile (the account's in the panel), exported, scripts (what the panel and
 * the editor load) and style.
 */

declare(strict_types=1);

use Loupe\Core\Feed\Picture;
use Loupe\WordPress\Composition;
use Loupe\WordPress\Faces\Block\EditorAssets;
use Loupe\WordPress\Services;

$setup = json_decode((string) getenv('LOUPE_TEST_SETUP'), true, flags: JSON_THROW_ON_ERROR);
$_SERVER = [...$_SERVER, 'HTTP_HOST' => 'site.test', 'SERVER_NAME' => 'site.test', ...$setup['server'] ?? []];
foreach ($setup['constants'] ?? [] as $name => $value) {
    define($name, $value);
}
foreach ($setup['options'] ?? [] as $name => $value) {
    $GLOBALS['wp_filter']["pre_option_$name"][10]['a test'] = [
        'accepted_args' => 1,
        'function' => static fn (): string => $value,
    ];
}
if (array_key_exists('baseurl', $setup)) {
    $GLOBALS['wp_filter']['upload_dir'][10]['a test'] = [
        'accepted_args' => 1,
        'function' => static fn (array $uploads): array => [...$uploads, 'baseurl' => $setup['baseurl']],
    ];
}
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

$services = new Services();
$faces = new Composition($services);
$boot = $faces->bootData()->toArray();
preg_match_all('~(?:src="|srcset="|\dw, )([^\s"]+)~', do_shortcode('[loupe]'), $sources);
preg_match('~href=(["\'])(.*?feed\.css.*?)\1~', do_shortcode('[loupe]'), $style);
wp_set_current_user((int) get_users(['role' => 'administrator', 'fields' => 'ID'])[0]);
EditorAssets::register();
preg_match('~loupeEditor = (.*);~', (string) wp_scripts()->get_inline_script_data('loupe-editor', 'before'), $editor);
$editor = json_decode($editor[1], true, flags: JSON_THROW_ON_ERROR);
$id = $services->accounts()->ids()[0];
$items = rest_do_request(new WP_REST_Request('GET', "/loupe/v1/feeds/$id"))->get_data()['items'];
$exporters = $faces->personalData()->exporters([]);
$exported = [];
foreach ($exporters['loupe']['callback']((string) get_option('admin_email'))['data'] as $part) {
    $exported = [...$exported, ...array_column($part['data'], 'value')];
}

echo json_encode([
    'sources' => $sources[1],
    'items' => Picture::read($items[0]['picture'])?->files() ?? [],
    'profile' => $boot['accounts'][0]['picture'],
    'exported' => array_values(preg_grep('~\.(webp|jpg)$~', $exported)),
    'scripts' => [$boot['wasm'], $editor['wasm'], $editor['core'], wp_scripts()->registered['loupe-editor']->src],
    'style' => html_entity_decode($style[2] ?? ''),
], JSON_THROW_ON_ERROR);
