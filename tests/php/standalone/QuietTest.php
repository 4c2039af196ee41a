<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

/** What cron's mail tells of what stops a command before, or after, it asks Instagram. */
final class QuietTest extends SandboxTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        $this->site->connect();
    }

    /** @dataProvider troubles */
    public function testWhatStopsTheCommandIsSaidOnceAndAgainWhenItComesBack(
        string $break,
        string $mend,
        int $code,
        string $said,
    ): void {
        for ($time = 1; $time <= 2; $time++) {
            $this->shell($break);
            self::assertStringContainsString($said, $this->quiet('sync', $code));
            self::assertSame('', $this->quiet('sync', $code));
            self::assertSame('', $this->quiet('sync', $code));
            $this->shell($mend);
            self::assertSame('', $this->quiet('sync', 0));
        }
    }

    /** @return iterable<string, array{string, string, int, string}> lines for a shell in the site's folder */
    public static function troubles(): iterable
    {
        $key = 'loupe-data.key';
        $pictures = 'public_html/loupe-pictures';
        yield 'a lost key' => ["mv $key away", "mv away $key", 3, 'Put the file back'];
        yield 'a key that is open' => ["chmod 644 $key", "chmod 600 $key", 3, 'chmod 0600'];
        yield 'a damaged key' => ["cp $key away; echo x > $key", "cat away > $key", 2, 'damaged'];
        yield 'an open folder' => ['chmod 755 loupe-data/private', 'chmod 700 loupe-data/private', 3, 'chmod 0700'];
        yield 'no place for pictures' => [
            "mv $pictures away; touch $pictures",
            "rm $pictures; mv away $pictures",
            3,
            'No pictures can be put into',
        ];
        yield 'no web root' => ['mv public_html away', 'mv away public_html', 2, 'is not there'];
    }

    public function testAnotherTroubleIsSaidThoughTheFirstWasNotMended(): void
    {
        $this->shell('mv public_html/loupe-pictures pictures; touch public_html/loupe-pictures');
        self::assertStringContainsString('No pictures', $this->quiet('sync', 3));
        $this->shell('mv loupe-data.key away');
        self::assertStringContainsString('Put the file back', $this->quiet('sync', 3));
        self::assertSame('', $this->quiet('sync', 3));
    }

    public function testARefreshThatGoesWellDoesNotBringBackWhatTheSyncHasSaid(): void
    {
        $this->shell('mv public_html/loupe-pictures pictures; touch public_html/loupe-pictures');
        self::assertStringContainsString('No pictures', $this->quiet('sync', 3));
        self::assertSame('', $this->quiet('refresh', 0));
        self::assertSame('', $this->quiet('sync', 3));
    }

    public function testWhoeverLooksForThemselvesIsToldEachTime(): void
    {
        $this->shell('mv loupe-data.key away');
        $this->quiet('sync', 3);
        for ($time = 1; $time <= 2; $time++) {
            $process = $this->site->command('sync');
            self::assertSame(3, $process->wait());
            self::assertStringContainsString('Put the file back', $process->errors);
        }
    }

    public function testWhereItCannotBeRememberedItIsSaidAgainRatherThanNever(): void
    {
        mkdir("{$this->site->data}/private/.new");
        for ($time = 1; $time <= 2; $time++) {
            self::assertStringContainsString('Nothing was changed', $this->quiet('sync', 3));
        }
    }

    public function testNoFolderIsMadeWhereNoneMayBe(): void
    {
        $this->site->configure(['data_folder' => "{$this->site->root}/data"]);
        self::assertStringContainsString('inside the web root', $this->quiet('sync', 2));
        self::assertDirectoryDoesNotExist("{$this->site->root}/data");
    }

    public function testNothingOfWhatWasSaidIsKept(): void
    {
        $this->shell('mv loupe-data.key away');
        $this->quiet('sync', 3);
        $kept = json_decode((string) file_get_contents("{$this->site->data}/private/trouble_sync.json"), true);
        self::assertSame(['hash'], array_keys($kept));
        self::assertMatchesRegularExpression('/^[0-9a-f]{64}\z/', $kept['hash']);
        self::assertSame('0600', self::modeOf("{$this->site->data}/private/trouble_sync.json"));
    }

    /** @return string what it said */
    private function quiet(string $command, int $code): string
    {
        $process = $this->site->command($command, '--quiet');
        self::assertSame($code, $process->wait(), $process->errors);
        self::assertSame('', $process->output);
        return $process->errors;
    }

    private function shell(string $lines): void
    {
        exec('cd ' . escapeshellarg($this->folder) . " && { $lines; } 2>&1", $output, $code);
        self::assertSame(0, $code, implode("\n", $output));
    }
}
