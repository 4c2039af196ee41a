<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

/** Films over real HTTP, by processes that are killed. */
final class FilmsTest extends SandboxTestCase
{
    private const BYTES = 60_000_000;

    private string $id;

    /** @var array{id: string, media_url: string} */
    private array $video;

    protected function setUp(): void
    {
        parent::setUp();
        Sandbox::set(['film_bytes' => self::BYTES]);
        $this->video = Sandbox::leaveOneVideo();
    }

    public function testAFilmIsFetchedWhereTheConfigurationWantsItAndWhoeverIsKilledLosesOnePiece(): void
    {
        $this->id = $this->site->connect('sample');
        self::assertSame([], $this->files('mp4'));
        self::assertArrayNotHasKey('video', $this->item());

        $this->site->configure(['films' => 100]);
        $this->site->makeSyncDue($this->id);
        Sandbox::forgetCalls();
        $process = $this->site->command('sync');
        do {
            usleep(10_000);
            $part = $this->files('part')[0] ?? null;
            clearstatcache();
        } while ($part === null || filesize($part) < self::BYTES / 5);
        $process->signal(SIGKILL);
        self::assertSame(-1, $process->wait());
        clearstatcache();
        self::assertSame([$part], $this->files('part'));
        self::assertLessThan(self::BYTES, filesize($part));
        self::assertArrayNotHasKey('video', $this->item());

        // Its locks are nobody's by now.
        array_map(unlink(...), glob("{$this->site->data}/private/locks/*") ?: []);
        self::assertSame(0, $this->site->command('sync')->wait());
        [$film] = $this->files('mp4');
        self::assertSame([], $this->files('part'));
        self::assertSame(hash_file('sha256', $this->video['media_url']), hash_file('sha256', $film));
        self::assertSame("$this->id/" . basename($film), $this->item()['video'] ?? null);
        $pieces = (int) ceil(self::BYTES / 2_097_152);
        // And one by the test itself.
        self::assertLessThanOrEqual($pieces + 2, count(array_keys(array_column(Sandbox::calls(), 'area'), 'cdn')));
    }

    /** @dataProvider manners */
    public function testAServerOfBadMannersCostsTheFilmAndNothingElse(string $manners): void
    {
        $this->site->configure(['films' => 100]);
        Sandbox::set(['films' => $manners]);
        $this->id = $this->site->connect('sample');
        self::assertSame(0, $this->site->command('sync')->wait());
        self::assertSame([[], []], [$this->files('mp4'), $this->files('part')]);
        self::assertNotNull($this->item()['picture']);

        Sandbox::set(['films' => 'sound']);
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        self::assertCount(1, $this->files('mp4'));
    }

    /** @return iterable<list<string>> */
    public static function manners(): iterable
    {
        yield ['whole'];
        yield ['cut_off'];
        yield ['misplaced'];
        yield ['elsewhere'];
    }

    public function testAFilmLargerThanTheSiteWantsIsNotFetched(): void
    {
        $this->site->configure(['films' => 59]);
        Sandbox::forgetCalls();
        $this->id = $this->site->connect('sample');
        self::assertSame([[], []], [$this->files('mp4'), $this->files('part')]);
        Sandbox::forgetCalls();
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        self::assertNotContains('cdn', array_column(Sandbox::calls(), 'area'));
    }

    public function testFilmsGoWithTheAccount(): void
    {
        Sandbox::set(['film_bytes' => 0]);
        $this->site->configure(['films' => 1]);
        $this->id = $this->site->connect('sample');
        self::assertCount(1, $this->files('mp4'));
        self::assertSame(0, $this->site->command('disconnect', $this->id)->wait());
        self::assertSame([], self::filesBelow($this->site->pictures));
    }

    /** @return list<string> paths of the account's films, or parts of films */
    private function files(string $extension): array
    {
        return glob("{$this->site->pictures}/$this->id/{,.}*.$extension", GLOB_BRACE) ?: [];
    }

    /** @return array<string, mixed> the post as pages read it */
    private function item(): array
    {
        $record = (string) file_get_contents("{$this->site->data}/feeds/feed_$this->id.json");
        return json_decode($record, true)['items'][0];
    }
}
