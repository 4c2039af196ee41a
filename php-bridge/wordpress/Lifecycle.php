<?php

declare(strict_types=1);

namespace Loupe\WordPress;

/** Activation and deactivation. Neither touches what is stored. */
final class Lifecycle
{
    /** Accounts of an earlier time are looked after again. */
    public static function activate(Services $services, bool $network): void
    {
        Network::forEachSite($network, static fn () => $services->cron()->schedule());
    }

    public static function deactivate(bool $network): void
    {
        Network::forEachSite($network, Cron::stop(...));
    }

    /** As it is stored now, whatever this process has read before. */
    public static function isActive(): bool
    {
        $plugin = Plugin::basename();
        if (!file_exists(WP_PLUGIN_DIR . '/' . $plugin)) {
            // A must-use plugin is on no list, and nobody can deactivate it.
            return true;
        }
        wp_cache_delete_multiple(['alloptions', 'active_plugins'], 'options');
        wp_cache_delete(get_current_network_id() . ':active_sitewide_plugins', 'site-options');
        return in_array($plugin, (array) get_option('active_plugins', []), true)
            || (is_multisite() && isset(((array) get_site_option('active_sitewide_plugins', []))[$plugin]));
    }
}
