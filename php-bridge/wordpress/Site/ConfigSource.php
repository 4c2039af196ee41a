<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Graph\Config;

/** The configuration: constants in wp-config.php, then the filter loupe_config. */
final class ConfigSource
{
    private const CONSTANTS = [
        'graph_version' => 'LOUPE_GRAPH_VERSION',
        'product' => 'LOUPE_PRODUCT',
        'hourly_calls' => 'LOUPE_HOURLY_CALLS',
        'media_hosts' => 'LOUPE_MEDIA_HOSTS',
        'posts' => 'LOUPE_POSTS',
    ];

    public static function read(): Config
    {
        $values = [];
        foreach (self::CONSTANTS as $key => $constant) {
            if (defined($constant)) {
                $values[$key] = constant($constant);
            }
        }
        /**
         * Filters the configuration.
         *
         * @param array<string, mixed> $values keys: graph_version, product, hourly_calls, media_hosts, posts, and, so
         *                                     that something can stand in for Instagram, graph_url, login_url,
         *                                     api_url; one that is missing has its default
         */
        // Whoever changes it may ask what needs it.
        $values = doing_filter('loupe_config') ? $values : apply_filters('loupe_config', $values);
        return Config::from(is_array($values) ? $values : []);
    }
}
