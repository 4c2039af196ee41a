<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class UninstallTest extends TestCase
{
    public function testDeletingThePluginLeavesNoRowAndNoFile(): void
    {
        global $wpdb;
        $this->connect('one_post');
        set_transient('loupe_notice_1', ['type' => 'success', 'message' => 'x'], 60);
        self::assertDirectoryExists(wp_get_upload_dir()['basedir'] . '/loupe');

        defined('WP_UNINSTALL_PLUGIN') || define('WP_UNINSTALL_PLUGIN', 'loupe/loupe.php');
        require WP_PLUGIN_DIR . '/loupe/uninstall.php';

        self::assertSame([], $wpdb->get_col(
            "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%loupe%' OR option_value LIKE '%loupe\\_%'"
        ));
        self::assertSame([], $wpdb->get_col("SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%loupe%'"));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . '/loupe');
    }
}
