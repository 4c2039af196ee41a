<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Work\Sync\PictureFindings;
use Loupe\Tests\Standalone\Process;
use Loupe\WordPress\Site\KeptSettings;

/** The site's own copies of films, where its owner wants them. */
final class FilmsTest extends TestCase
{
    private const BYTES = 40_000_000;

    /** @var array{id: string, media_url: string} */
    private array $video;

    protected function setUp(): void
    {
        parent::setUp();
        $this->video = Sandbox::leaveOneVideo();
    }

    public function testAFilmIsFetchedByTicksAndWhoeverIsKilledLosesOnePiece(): void
    {
        Sandbox::set(['film_bytes' => self::BYTES]);
        KeptSettings::save(['films' => 100]);
        $id = $this->connect();
        self::assertSame(0, self::rest('GET', '/accounts')->get_data()['accounts'][0]['pictures']['missing']);
        $process = new Process([...Site::fromEnvironment()->php(), __DIR__ . '/scripts/films.php']);
        do {
            usleep(10_000);
            clearstatcache();
            $part = self::files($id, 'part')[0] ?? null;
        } while ($part === null || filesize($part) < self::BYTES / 5);
        $process->signal(SIGKILL);
        self::assertSame(-1, $process->wait());
        clearstatcache();
        $bytes = filesize($part);
        self::assertLessThan(self::BYTES, $bytes);
        wp_cache_flush();
        self::assertArrayNotHasKey('video', $this->item($id));
        // Of films nobody waits in the panel, and cron comes again.
        self::assertSame(0, self::rest('GET', '/accounts')->get_data()['accounts'][0]['pictures']['pending']);
        self::assertTrue($this->services->tick()->isDue());

        Sandbox::forgetCalls();
        delete_option("loupe_lock_sync_$id");
        wp_cache_flush();
        $this->services->tick()->finishPictures();
        [$film] = self::files($id, 'mp4');
        self::assertSame([], self::files($id, 'part'));
        $pieces = (int) ceil((self::BYTES - $bytes) / 2_097_152);
        self::assertCount($pieces, array_keys(array_column(Sandbox::calls(), 'area'), 'cdn'));
        self::assertSame(hash_file('sha256', $this->video['media_url']), hash_file('sha256', $film));
        self::assertFalse($this->services->tick()->isDue());

        $address = wp_get_upload_dir()['baseurl'] . "/loupe/$id/" . basename($film);
        self::assertSame($address, $this->item($id)['video']);
        self::assertStringNotContainsString('.mp4', do_shortcode('[loupe]'));
    }

    public function testWithoutTheSettingNoFilmIsAskedFor(): void
    {
        $id = $this->connect();
        $this->services->tick()->finishPictures();
        self::assertSame([[], []], [self::files($id, 'mp4'), self::files($id, 'part')]);
        self::assertArrayNotHasKey('video', $this->item($id));
    }

    public function testAnAddressThatHasEndedIsReplacedByTheNextSync(): void
    {
        KeptSettings::save(['films' => 1]);
        $id = $this->connect();
        self::advance(42 * 3600);
        $this->services->tick()->finishPictures();
        self::assertSame([], self::files($id, 'mp4'));
        self::rest('POST', "/accounts/$id/sync");
        $this->services->tick()->finishPictures();
        self::assertCount(1, self::files($id, 'mp4'));
    }

    public function testACheckFindsAFilmThatIsLostOrDamagedAndARepairBringsItBack(): void
    {
        KeptSettings::save(['films' => 1]);
        $id = $this->connect();
        $this->services->tick()->finishPictures();
        [$film] = self::files($id, 'mp4');
        file_put_contents($film, substr((string) file_get_contents($film), 0, 1000));
        $found = $this->findings($id);
        self::assertSame([["$id/" . basename($film)], []], [$found->damaged, $found->missing]);

        unlink($film);
        self::assertSame(["$id/" . basename($film)], $this->findings($id)->missing);
        $this->services->pictureInventory()->mend($this->services->accounts()->get($id));
        self::assertSame(1, $this->findings($id)->films);
        $this->services->tick()->finishPictures();
        self::assertFileExists($film);
        $found = $this->findings($id);
        self::assertSame([false, 0], [$found->isToBeMended(), $found->films]);
    }

    public function testAFolderThatIsClosedIsSaid(): void
    {
        KeptSettings::save(['films' => 1]);
        $id = $this->connect();
        $folder = wp_get_upload_dir()['basedir'] . "/loupe/$id";
        $this->services->tick()->run();
        array_map(unlink(...), self::files($id, 'mp4'));
        rename($folder, "$folder-away");
        symlink("$folder-away", $folder);
        try {
            self::rest('POST', "/accounts/$id/sync");
            $this->services->tick()->finishPictures();
            $feed = $this->services->feeds()->get($id);
            self::assertSame(FailureCode::PicturesNotWritten, $feed?->pictureFailure()?->code);
            self::assertSame([], glob("$folder-away/*.mp4"));
        } finally {
            unlink($folder);
            rename("$folder-away", $folder);
        }
    }

    /** @return list<string> paths of the account's films, or parts of films */
    private static function files(string $id, string $extension): array
    {
        return glob(wp_get_upload_dir()['basedir'] . "/loupe/$id/{,.}*.$extension", GLOB_BRACE) ?: [];
    }

    private function findings(string $id): PictureFindings
    {
        return $this->services->pictureInventory()->of($this->services->accounts()->get($id));
    }

    /** @return array<string, mixed> the post, as other front ends read it */
    private function item(string $id): array
    {
        return self::rest('GET', "/feeds/$id")->get_data()['items'][0];
    }
}
