<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\OAuth\App;
use Loupe\Core\Token\Secret;
use Loupe\WordPress\Alerts\Dismissals;

final class UninstallTest extends TestCase
{
    public function testDeletingThePluginLeavesNoRowAndNoFile(): void
    {
        global $wpdb;
        $this->connect('one_post');
        set_transient('loupe_notice_1', ['type' => 'success', 'message' => 'x'], 60);
        $this->services->apps()->put(new App('1234567890123456', new Secret(str_repeat('5a', 16))));
        $this->services->pendingStates()->issue(get_current_user_id(), 'https://site.test/');
        (new Dismissals(get_current_user_id()))->close('a notice');
        // As some security plugins do in every folder.
        $folder = wp_get_upload_dir()['basedir'] . '/loupe';
        file_put_contents("$folder/index.php", '<?php');
        foreach (['loupe_app', 'loupe_calls', 'loupe_oauth_' . get_current_user_id()] as $option) {
            self::assertNotFalse(get_option($option), $option);
        }
        self::assertNotSame([], $wpdb->get_col("SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%loupe%'"));

        defined('WP_UNINSTALL_PLUGIN') || define('WP_UNINSTALL_PLUGIN', 'loupe/loupe.php');
        require WP_PLUGIN_DIR . '/loupe/uninstall.php';

        self::assertSame([], $wpdb->get_col(
            "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%loupe%' OR option_value LIKE '%loupe\\_%'"
        ));
        self::assertSame([], $wpdb->get_col("SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%loupe%'"));
        self::assertDirectoryDoesNotExist($folder);
    }
}
