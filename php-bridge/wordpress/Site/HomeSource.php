<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Account\Home;

/**
 * The site's address as it is set, in wp-config.php or in the database. Not
 * home_url() and not the filtered option, which language and domain plugins
 * give as many values as a site has languages and domains.
 */
final class HomeSource
{
    public static function read(): Home
    {
        return self::of(
            // In a network it would be the same for all sites.
            defined('WP_HOME') && !is_multisite() ? (string) constant('WP_HOME') : '',
            (string) (wp_load_alloptions()['home'] ?? get_option('home')),
        );
    }

    /** @param string $configured in wp-config.php; empty where it is not */
    public static function of(string $configured, string $stored): Home
    {
        return Home::at($configured === '' ? $stored : $configured);
    }
}
