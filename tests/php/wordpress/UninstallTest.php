<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Graph\App;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Secret;
use Loupe\WordPress\Notices\Dismissals;
use Loupe\WordPress\Site\KeptSettings;
use Loupe\WordPress\Site\PublicReading;
use Loupe\WordPress\Uninstall;

final class UninstallTest extends TestCase
{
    protected function tearDown(): void
    {
        // Whatever a test that failed left there, it is not the next one's.
        $folder = wp_get_upload_dir()['basedir'] . '/loupe';
        exec('rm -rf ' . escapeshellarg($folder) . ' ' . escapeshellarg($this->elsewhere()));
        wp_set_current_user(0);
    }

    public function testDeletingThePluginLeavesNoRowAndNoFile(): void
    {
        global $wpdb;
        $id = $this->connect('one_post');
        self::sent(do_blocks('<!-- wp:loupe/feed /-->'));
        self::rest('PATCH', "/accounts/$id/curation", ['post' => '1', 'hidden' => true]);
        PublicReading::openForAll(true);
        KeptSettings::save(['posts' => 100]);
        set_transient('loupe_notice_1', ['type' => 'success', 'message' => 'x'], 60);
        $this->services->app()->put(new App('1234567890123456', new Secret(str_repeat('5a', 16))));
        $this->services->pendingStates()->issue(get_current_user_id(), 'https://site.test/');
        (new Dismissals(get_current_user_id()))->close('a notice');
        $folder = wp_get_upload_dir()['basedir'] . '/loupe';
        self::assertDirectoryExists($folder);
        $options = ['app', 'calls', "drawn_$id", "curation_$id", 'kept', 'reading', 'oauth_' . get_current_user_id()];
        foreach ($options as $name) {
            $option = "loupe_$name";
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

    public function testWhoIsStillAtWorkThenLeavesNoLockBehind(): void
    {
        global $wpdb;
        self::withoutPictures();
        $id = $this->connect('one_post');
        self::advance(7 * 86400);
        $this->services->accounts()->ids();
        // By another process: what this one read it knows no better.
        $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE 'loupe\\_%'");
        $outcomes = [
            $this->services->refresher()->refresh($id),
            $this->services->feedSync()->sync($id),
            $this->services->reconciler()->deauthorised($id),
        ];
        $this->services->feedSync()->readAnew($id);
        self::assertContainsOnlyInstancesOf(Refusal::class, array_filter($outcomes));
        self::assertSame([], $wpdb->get_col(
            "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'loupe\\_lock\\_%'"
        ));
    }

    /** @dataProvider othersOptions */
    public function testOptionsThatAreOnlyCalledLikeLoupesAreLeftAlone(string $name): void
    {
        update_option($name, 'theirs');
        Uninstall::everywhere();
        self::assertSame('theirs', get_option($name));
        delete_option($name);
    }

    /** @return iterable<list<string>> */
    public static function othersOptions(): iterable
    {
        yield ['loupe_zoom'];
        yield ['loupe_version'];
        yield ['loupe_account_manager'];
        yield ['loupe_accounts_backup'];
        yield ['loupe_feed_url'];
        yield ['loupe_feed_178_url'];
        yield ['loupe_calls_to_action'];
        yield ['loupe_lock_screen'];
        yield ['loupe_deletion_log'];
        yield ['_transient_loupe_prices'];
        yield ['_transient_loupe_notice_board'];
        yield ['loupe_12'];
    }

    public function testWhatBelongsToOneSiteUserOrRecordGoesByItsPattern(): void
    {
        $names = ['loupe_lock_account_178', 'loupe_lock_feed_178', 'loupe_lock_sync_178', 'loupe_lock_loopback'];
        $names = [...$names, 'loupe_oauth_7', 'loupe_feed_178', 'loupe_feed_178_12', 'loupe_sync_178'];
        $names = [...$names, 'loupe_account_178'];
        $names = [...$names, 'loupe_calls_178', 'loupe_deletion_' . str_repeat('0a', 10)];
        $names = [...$names, '_transient_loupe_notice_7', '_transient_timeout_loupe_notice_7'];
        array_map(static fn (string $name): bool => add_option($name, '[]'), $names);
        Uninstall::everywhere();
        wp_cache_flush();
        self::assertSame([], array_filter($names, static fn (string $name): bool => get_option($name) !== false));
    }

    public function testUserMetaOfOthersIsLeftAlone(): void
    {
        self::actAs('administrator');
        update_user_meta(get_current_user_id(), 'loupe_favourites', 'theirs');
        Uninstall::everywhere();
        self::assertSame('theirs', get_user_meta(get_current_user_id(), 'loupe_favourites', true));
        delete_user_meta(get_current_user_id(), 'loupe_favourites');
    }

    public function testNoLinkIsFollowedNoForeignFileGoesAndNobodyIsWarned(): void
    {
        $id = $this->connect('one_post');
        $folder = wp_get_upload_dir()['basedir'] . '/loupe';
        $private = $this->elsewhere();
        mkdir($private);
        file_put_contents("$private/17912345678901234-320.webp", 'theirs');
        // As some security plugins do in every folder.
        file_put_contents("$folder/index.php", '<?php');
        file_put_contents("$folder/$id/index.php", '<?php');
        mkdir("$folder/backup");
        file_put_contents("$folder/backup/17912345678901234-320.webp", 'theirs');
        symlink($private, "$folder/17841400000000099");
        symlink($private, "$folder/.17841400000000099-" . str_repeat('0a', 16));
        symlink("$private/17912345678901234-320.webp", "$folder/$id/17912345678901234-640.webp");
        mkdir("$folder/17841400000000098/17912345678901234-320.webp", 0755, true);

        $warned = [];
        set_error_handler(static function (int $level, string $message) use (&$warned): bool {
            (error_reporting() & $level) === 0 || $warned[] = $message;
            return true;
        });
        Uninstall::everywhere();
        restore_error_handler();

        self::assertSame([], $warned);
        self::assertFileExists("$private/17912345678901234-320.webp");
        self::assertFileExists("$folder/backup/17912345678901234-320.webp");
        self::assertSame(
            ['.', '..', '17912345678901234-640.webp', 'index.php'],
            scandir("$folder/$id"),
            'The pictures are gone.'
        );
    }

    public function testALinkInPlaceOfTheWholeFolderIsNotFollowed(): void
    {
        $id = $this->connect('one_post');
        $folder = wp_get_upload_dir()['basedir'] . '/loupe';
        exec('mv ' . escapeshellarg($folder) . ' ' . escapeshellarg($this->elsewhere()));
        symlink($this->elsewhere(), $folder);
        Uninstall::everywhere();
        self::assertNotSame([], glob("{$this->elsewhere()}/$id/*.webp"));
    }

    /** A place outside of the uploads. */
    private function elsewhere(): string
    {
        return get_temp_dir() . 'loupe-elsewhere-' . getmypid();
    }
}
