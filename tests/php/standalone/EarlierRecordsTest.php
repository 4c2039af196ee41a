<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

/** A plain site whose files version 0.1.0 has written: one for what pages show and for the sync. */
final class EarlierRecordsTest extends SandboxTestCase
{
    public function testAPageShowsTheFeedAndTheNextSyncWritesBothFilesAndFetchesNoPictureAgain(): void
    {
        $id = $this->site->connect();
        $html = $this->shown();
        self::assertStringContainsString('<img', $html);
        $this->site->makeEarlier($id);
        $before = self::filesBelow($this->site->data);
        self::assertSame($html, $this->shown());
        self::assertSame($before, self::filesBelow($this->site->data));

        Sandbox::forgetCalls();
        self::assertSame(0, $this->site->command('sync', '--force', '--quiet')->wait());
        self::assertSame(['media'], array_column(Sandbox::calls(), 'area'));
        self::assertFileExists("{$this->site->data}/private/sync_$id.json");
        $page = (string) file_get_contents("{$this->site->data}/feeds/feed_$id.json");
        self::assertArrayNotHasKey('origins', json_decode($page, true));
        self::assertSame($html, $this->shown());
    }

    private function shown(): string
    {
        $page = $this->site->page();
        self::assertSame(0, $page->wait(), $page->errors);
        return $page->output;
    }
}
