<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\WordPress\Alerts\Dismissals;

/** Removes everything that was ever stored, on every site of a network. */
final class Uninstall
{
    public static function everywhere(): void
    {
        Network::forEachSite(true, self::here(...));
    }

    public static function here(): void
    {
        global $wpdb;
        Cron::stop();
        (new UploadedPictures())->deleteFolder();
        $names = $wpdb->get_col($wpdb->prepare(
            "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s "
            . 'OR option_name LIKE %s',
            $wpdb->esc_like('loupe_') . '%',
            $wpdb->esc_like('_transient_loupe_') . '%',
            $wpdb->esc_like('_transient_timeout_loupe_') . '%'
        ));
        foreach ($names as $name) {
            // By the API, so that object caches forget it too.
            delete_option($name);
        }
        Dismissals::forgetAll();
        BoundSites::forget();
    }
}
