<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;

/** A site whose database version 0.1.0 has written: one record for what pages show and for the sync. */
final class EarlierRecordsTest extends TestCase
{
    private const ROWS = __DIR__ . '/../version-0.1.0.json';
    private const BLOCK = '<!-- wp:loupe/feed /-->';
    private const ID = '17841400000000001';

    public function testAPageShowsTheFeedThatItFindsAndChangesNoRecord(): void
    {
        foreach (json_decode((string) file_get_contents(self::ROWS), true) as $name => $value) {
            update_option($name, $value, $name === 'loupe_accounts');
        }
        $before = self::rows();
        wp_cache_flush();
        $html = html_entity_decode(do_blocks(self::BLOCK));
        self::assertSame(3, substr_count($html, '<li '));
        self::assertStringContainsString('/loupe/' . self::ID . '/17900000000000001-5a4db0c0-320.webp', $html);
        self::assertStringContainsString('alt="Photo by @lumen.studio, September 26, 2025"', $html);
        self::assertSame($before, array_diff_key(self::rows(), ['loupe_drawn_' . self::ID => '']));
    }

    public function testTheNextSyncWritesBothRecordsAndFetchesNoPictureAgain(): void
    {
        $id = $this->connect('one_post');
        $html = do_blocks(self::BLOCK);
        $this->makeEarlier($id);
        self::assertSame($html, do_blocks(self::BLOCK));
        Sandbox::forgetCalls();

        $this->services->feedSync()->sync($id);
        self::assertSame(['media'], array_column(Sandbox::calls(), 'area'));
        $page = ['late_from', 'written_at', 'placements', 'hidden', 'older', 'profile', 'username', 'items'];
        self::assertSame($page, array_keys(self::stored("feed_$id")));
        self::assertNotSame([], self::stored("sync_$id")['origins']);
        self::assertSame($html, do_blocks(self::BLOCK));
    }

    public function testASyncThatFailsLosesNothingOfIt(): void
    {
        $id = $this->connect('one_post');
        $html = do_blocks(self::BLOCK);
        $origins = self::stored("sync_$id")['origins'];
        $this->makeEarlier($id);
        Sandbox::fail(['on' => 'media', 'kind' => 'http_500']);

        self::assertInstanceOf(Failure::class, $this->services->feedSync()->sync($id));
        self::assertSame($origins, self::stored("sync_$id")['origins']);
        self::assertSame($html, do_blocks(self::BLOCK));
    }

    public function testRequestsThatComeAtTheSameMomentMakeOneSyncOfIt(): void
    {
        $id = $this->connect('one_post');
        $html = do_blocks(self::BLOCK);
        $this->plan($id, Job::due(0));
        $this->makeEarlier($id);
        Sandbox::forgetCalls();
        Site::fromEnvironment()->runTogether('request.php', 6, ['LOUPE_TEST_KIND' => 'tick']);

        wp_cache_flush();
        self::assertSame(['media'], array_column(Sandbox::calls(), 'area'));
        self::assertNotSame([], self::stored("sync_$id")['origins']);
        self::assertArrayNotHasKey('origins', self::stored("feed_$id"));
        self::assertSame($html, do_blocks(self::BLOCK));
    }

    /** @return array<string, string> */
    private static function rows(): array
    {
        global $wpdb;
        $ours = "WHERE option_name LIKE 'loupe\\_%'";
        $rows = $wpdb->get_results("SELECT option_name, option_value FROM $wpdb->options $ours");
        return array_column($rows, 'option_value', 'option_name');
    }
}
