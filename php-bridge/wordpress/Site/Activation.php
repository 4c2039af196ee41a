<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** Whether the plugin is active, while somebody may be deactivating it. */
final class Activation
{
    /** As it is stored now, whatever this process has read before; what that remembers stays as it is. */
    public static function isActive(): bool
    {
        $plugin = PluginFiles::basename();
        if (!file_exists(WP_PLUGIN_DIR . '/' . $plugin)) {
            // A must-use plugin is on no list, and nobody can deactivate it.
            return true;
        }
        return in_array($plugin, self::activeHere(), true)
            || (is_multisite() && array_key_exists($plugin, self::activeEverywhere()));
    }

    /** @return array<mixed> */
    private static function activeHere(): array
    {
        global $wpdb;
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- What a cache says may be older.
        return (array) maybe_unserialize((string) $wpdb->get_var(
            "SELECT option_value FROM {$wpdb->options} WHERE option_name = 'active_plugins'"
        ));
    }

    /** @return array<mixed> by plugin */
    private static function activeEverywhere(): array
    {
        global $wpdb;
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- What a cache says may be older.
        return (array) maybe_unserialize((string) $wpdb->get_var($wpdb->prepare(
            "SELECT meta_value FROM {$wpdb->sitemeta} WHERE meta_key = 'active_sitewide_plugins' AND site_id = %d",
            get_current_network_id()
        )));
    }
}
