<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Standalone\SiteConfig;
use Loupe\WordPress\Services as WordPressServices;

/** Sites of both kinds, each with the stores and locks that ship. */
final class Sites
{
    /** The plugin in the WordPress that this process has loaded, on MariaDB. */
    public static function inWordPress(SoakClock $clock, Announcer $announcer): Site
    {
        add_filter('query', static function (string $sql) use ($announcer): string {
            if (preg_match('/^\s*(?:INSERT|UPDATE|REPLACE|DELETE)\b.*?(loupe_\w+)/s', $sql, $found) === 1) {
                $announcer->announce($found[1]);
            }
            return $sql;
        });
        add_filter('loupe_config', static fn (array $values): array => self::withPictures()
            ? $values
            : [...$values, 'media_hosts' => []]);
        // The owner is told by mail, which needs a server.
        add_filter('pre_wp_mail', '__return_true');
        return new Site(new WordPressServices($clock), static function (): void {
            wp_cache_flush();
            $GLOBALS['wpdb']->queries = [];
        });
    }

    /** A plain PHP site in a folder of its own. */
    public static function at(string $folder, SoakClock $clock, Announcer $announcer): Site
    {
        is_dir("$folder/web") || mkdir("$folder/web", 0755, true);
        $sandbox = (string) getenv('LOUPE_SANDBOX');
        $config = SiteConfig::from([
            'web_root' => "$folder/web",
            'site_url' => 'https://site-' . basename($folder) . '.test',
            'graph_url' => $sandbox,
            'media_hosts' => self::withPictures() ? [substr($sandbox, strlen('http://'))] : [],
            'posts' => (int) getenv('LOUPE_POSTS'),
        ]);
        $services = new StandaloneServices($config, $clock, $announcer);
        $services->keyFile()->readOrMake();
        return new Site($services, clearstatcache(...));
    }

    private static function withPictures(): bool
    {
        return getenv('LOUPE_PICTURES') === '1';
    }
}
