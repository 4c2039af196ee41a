<?php

/**
 * Does one thing in a network of sites, as a request to one of them would.
 *
 * LOUPE_TEST_COMMAND is "install", "found", "create {path}", "activate",
 * "activate-everywhere", "deactivate", "deactivate-everywhere", "connect {token}",
 * "delete", "visit {number of sites}", "tick", "copy {account}" (from the first
 * site's database), "unbind {account}" (seals its token as version 0.1.0 did),
 * "readable", "view {account}", "portal {account}" (the first site's feed, the
 * second's and the first's again, on one page), "hide {account} {post}", "open"
 * (to everybody), "read {account}" (as anybody), "sync {account}", "locks
 * {account}" (which of the first site's, while the second holds its own),
 * "disconnect {account}", "plant {option}" or "state"; LOUPE_TEST_PATH the path
 * of the site. Prints JSON.
 */

declare(strict_types=1);

use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\WordPress\Ports\DatabaseLock;
use Loupe\WordPress\Services;
use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Site\Network;
use Loupe\WordPress\Site\PublicReading;

const PLUGIN = 'loupe/loupe.php';

[$command, $argument] = [...explode(' ', (string) getenv('LOUPE_TEST_COMMAND'), 2), ''];
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'network.test';
$_SERVER['REQUEST_URI'] = getenv('LOUPE_TEST_PATH') ?: '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
// WordPress's own code for networks gives notices on newer PHPs. Ours are told by the plugin's folder: the site itself
// may lie below one that is called the same.
$plugin = realpath(getenv('LOUPE_WP_DIR') . '/wp-content/plugins/loupe') . '/';
// What is compiled for several processes gives them past every handler.
ini_set('opcache.enable', '0');
set_error_handler(static fn (int $level, string $message, string $file): bool => !str_starts_with($file, $plugin));
match ($command) {
    'install' => define('WP_INSTALLING', true),
    'found' => define('WP_INSTALLING_NETWORK', true),
    default => null,
};
require getenv('LOUPE_WP_DIR') . '/wp-load.php';
foreach (['upgrade', 'plugin', 'user'] as $file) {
    require_once ABSPATH . "wp-admin/includes/$file.php";
}
add_filter('pre_wp_mail', '__return_true');

$do = match ($command) {
    'install' => static fn () => wp_install('The network', 'admin', 'admin@network.test', true, '', 'password'),
    'found' => static function () use ($wpdb): mixed {
        foreach ($wpdb->tables('ms_global') as $name => $table) {
            $wpdb->$name = $table;
        }
        install_network();
        return populate_network(1, 'network.test', 'admin@network.test', 'The network', '/', false);
    },
    'create' => static fn () => wp_insert_site(['domain' => 'network.test', 'path' => $argument, 'user_id' => 1]),
    'activate' => static fn () => activate_plugin(PLUGIN),
    'activate-everywhere' => static fn () => activate_plugin(PLUGIN, '', true),
    'deactivate' => static fn () => deactivate_plugins(PLUGIN),
    'deactivate-everywhere' => static fn () => deactivate_plugins(PLUGIN, false, true),
    'connect' => static function () use ($argument): mixed {
        $services = new Services();
        $outcome = $services->connector()->connect($argument);
        $services->cron()->keepScheduled();
        update_user_option(1, 'loupe_dismissed', ['a notice']);
        return $outcome;
    },
    'delete' => static fn () => uninstall_plugin(PLUGIN),
    'tick' => static fn () => (new Services())->cron()->run(),
    'copy' => static function () use ($argument): void {
        update_option("loupe_account_$argument", get_blog_option(1, "loupe_account_$argument"));
        update_option('loupe_accounts', json_encode([$argument]));
    },
    'unbind' => static function () use ($argument): void {
        $services = new Services();
        $token = $services->tokens()->open($services->accounts()->get($argument))->reveal();
        $material = KeySource::fromConstants()->material();
        $key = hash_hkdf('sha256', $material, SODIUM_CRYPTO_SECRETBOX_KEYBYTES, "loupe vault v1 token of $argument");
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $sealed = 'v1:' . base64_encode($nonce . sodium_crypto_secretbox($token, $nonce, $key));
        $record = json_decode(get_option("loupe_account_$argument"), true);
        update_option("loupe_account_$argument", json_encode([...$record, 'token' => $sealed]));
    },
    'view' => static fn (): string => do_blocks("<!-- wp:loupe/feed {\"account\":\"$argument\"} /-->"),
    'portal' => static function () use ($argument): array {
        $block = "<!-- wp:loupe/feed {\"account\":\"$argument\"} /-->";
        $first = do_blocks($block);
        switch_to_blog(2);
        $second = do_blocks($block);
        restore_current_blog();
        return [$first, $second, do_blocks($block)];
    },
    'hide' => static function () use ($argument): mixed {
        [$account, $post] = explode(' ', $argument);
        wp_set_current_user(1);
        $request = new WP_REST_Request('PATCH', "/loupe/v1/accounts/$account/curation");
        $request->set_body_params(['post' => $post, 'hidden' => true]);
        return rest_do_request($request)->get_status();
    },
    'open' => static fn () => PublicReading::openForAll(true),
    'read' => static fn (): int
        => rest_do_request(new WP_REST_Request('GET', "/loupe/v1/feeds/$argument"))->get_status(),
    'sync' => static fn (): bool => (new Services())->feedSync()->sync($argument) instanceof StoredFeed,
    'locks' => static function () use ($argument, $wpdb): array {
        $lock = new DatabaseLock($wpdb);
        $names = ["account_$argument", "feed_$argument", "sync_$argument", "curation_$argument", 'pages'];
        $free = [];
        foreach ($names as $name) {
            switch_to_blog(2);
            $theirs = $lock->acquire($name, 60);
            restore_current_blog();
            $ours = $lock->acquire($name, 60);
            $free += $theirs !== null && $ours !== null ? [$name => true] : [];
            $ours === null || $lock->release($ours);
            switch_to_blog(2);
            $theirs === null || $lock->release($theirs);
            restore_current_blog();
        }
        return [array_keys($free), $names];
    },
    'disconnect' => static function () use ($argument): mixed {
        $services = new Services();
        $refusal = $services->disconnector()->disconnect($argument);
        $services->cron()->keepScheduled();
        return $refusal;
    },
    'plant' => static fn (): bool => update_option($argument, '[]', false),
    'readable' => static function (): bool {
        $services = new Services();
        return $services->tokens()->open($services->accounts()->all()[0]) instanceof Secret;
    },
    'visit' => static function () use ($argument, $wpdb): array {
        // A row is enough for WordPress to switch to a site. That it has no tables is no news here.
        $wpdb->suppress_errors();
        foreach (range(1, (int) $argument) as $number) {
            $wpdb->insert($wpdb->blogs, ['site_id' => 1, 'domain' => 'network.test', 'path' => "/many-$number/"]);
        }
        $visited = [];
        Network::forEachSite(true, static function () use (&$visited): void {
            $visited[] = get_current_blog_id();
        });
        $wpdb->query("DELETE FROM $wpdb->blogs WHERE path LIKE '/many-%'");
        return ['visited' => $visited, 'here' => get_current_blog_id()];
    },
    'state' => static function () use ($wpdb): array {
        $state = ['site meta' => $wpdb->get_col(
            "SELECT meta_key FROM $wpdb->blogmeta WHERE meta_key LIKE '%loupe%'"
        ), 'user meta' => $wpdb->get_col("SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%loupe%'")];
        foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
            switch_to_blog($site);
            $folder = wp_get_upload_dir()['basedir'] . '/loupe';
            $state['sites'][get_blog_details($site)->path] = [
                'options' => $wpdb->get_col("SELECT option_name FROM $wpdb->options "
                    . "WHERE option_name LIKE '%loupe\\_%' OR option_value LIKE '%loupe\\_%'"),
                'accounts' => count(get_option('loupe_accounts') ? json_decode(get_option('loupe_accounts')) : []),
                'schedule' => wp_get_schedule('loupe_tick'),
                'folder' => is_dir($folder),
            ];
            restore_current_blog();
        }
        return $state;
    },
};
$outcome = $do();
if (is_wp_error($outcome)) {
    fwrite(STDERR, $outcome->get_error_message());
    exit(1);
}
echo json_encode($outcome, JSON_THROW_ON_ERROR);
