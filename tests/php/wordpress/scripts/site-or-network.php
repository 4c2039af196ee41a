<?php

/**
 * The part of wp-config.php that decides which of two installations in one
 * database this is: the single site of most tests, or a network of sites.
 *
 * LOUPE_TEST_NETWORK is empty for the single site, "begun" for a network's
 * first site before it is a network, else "ready". LOUPE_TEST_HOME is another
 * address of the single site; LOUPE_TEST_KEY and LOUPE_TEST_KEY_PREVIOUS are its
 * keys, where it has such.
 */

declare(strict_types=1);

$network = (string) getenv('LOUPE_TEST_NETWORK');
foreach (['LOUPE_KEY' => 'LOUPE_TEST_KEY', 'LOUPE_KEY_PREVIOUS' => 'LOUPE_TEST_KEY_PREVIOUS'] as $name => $variable) {
    if ((string) getenv($variable) !== '') {
        define($name, getenv($variable));
    }
}
$table_prefix = $network === '' ? 'wp_' : 'net_';
if ($network === '') {
    define('WP_HOME', getenv('LOUPE_TEST_HOME') ?: 'http://site.test');
    define('WP_SITEURL', WP_HOME);
} else {
    define('UPLOADS', 'wp-content/uploads/network');
    define('WP_ALLOW_MULTISITE', true);
}
if ($network === 'ready') {
    define('MULTISITE', true);
    define('SUBDOMAIN_INSTALL', false);
    define('DOMAIN_CURRENT_SITE', 'network.test');
    define('PATH_CURRENT_SITE', '/');
    define('SITE_ID_CURRENT_SITE', 1);
    define('BLOG_ID_CURRENT_SITE', 1);
}
