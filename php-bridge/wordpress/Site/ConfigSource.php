<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Graph\Config;

/** The configuration: what the owner set in Theme Options, constants in wp-config.php, then the filter loupe_config. */
final class ConfigSource
{
    private const CONSTANTS = [
        'graph_version' => 'LOUPE_GRAPH_VERSION',
        'product' => 'LOUPE_PRODUCT',
        'hourly_calls' => 'LOUPE_HOURLY_CALLS',
        'media_hosts' => 'LOUPE_MEDIA_HOSTS',
        'posts' => 'LOUPE_POSTS',
        'films' => 'LOUPE_FILMS',
    ];

    public static function read(): Config
    {
        $values = [...KeptSettings::read(), ...self::constants()];
        /**
         * Filters the configuration.
         *
         * @param array<string, mixed> $values keys: graph_version, product, hourly_calls, media_hosts, posts, films,
         *                                     and, so that something can stand in for Instagram, graph_url, login_url,
         *                                     api_url; one that is missing has its default
         */
        // Whoever changes it may ask what needs it.
        $values = doing_filter('loupe_config') ? $values : apply_filters('loupe_config', $values);
        return Config::from(is_array($values) ? $values : []);
    }

    /** @return array<string, bool> by name of what an owner may set: whether it is set elsewhere, which counts more */
    public static function fixed(): array
    {
        $own = Config::from(KeptSettings::read());
        $all = self::read();
        $constants = self::constants();
        return [
            'posts' => isset($constants['posts']) || $all->posts !== $own->posts,
            'films' => isset($constants['films']) || $all->films !== $own->films,
        ];
    }

    /** @return array<string, mixed> values by name, of those that are defined */
    private static function constants(): array
    {
        $values = [];
        foreach (self::CONSTANTS as $key => $constant) {
            if (defined($constant)) {
                $values[$key] = constant($constant);
            }
        }
        return $values;
    }
}
