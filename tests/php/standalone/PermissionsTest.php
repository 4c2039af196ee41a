<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

final class PermissionsTest extends SandboxTestCase
{
    /** @dataProvider places */
    public function testWhatOthersCanGetAtIsNotUsedAndTheWayToCloseItIsTold(
        string $place,
        int $mode,
        string $mended,
    ): void {
        $this->site->makeSyncDue($this->site->connect());
        $path = match ($place) {
            'key' => $this->site->key,
            'token' => $this->site->accountFile(),
            default => "{$this->site->data}/$place",
        };
        chmod($path, $mode);
        Sandbox::forgetCalls();
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString("chmod $mended '$path'", $process->errors);
        self::assertSame([], Sandbox::calls());

        exec("chmod $mended " . escapeshellarg($path));
        self::assertSame(0, $this->site->command('sync', '--quiet')->wait());
    }

    /** @return iterable<array{string, int, string}> */
    public static function places(): iterable
    {
        yield ['key', 0644, '0600'];
        yield ['key', 0640, '0600'];
        yield ['token', 0604, '0600'];
        yield ['token', 0660, '0600'];
        yield ['private', 0755, '0700'];
        yield ['private/accounts', 0770, '0700'];
    }

    /** @dataProvider openFolders */
    public function testAFolderIntoWhichOthersMayPutAFeedOfTheirsIsNotUsed(string $folder, int $mode): void
    {
        $this->site->makeSyncDue($this->site->connect());
        $path = $this->site->data . $folder;
        chmod($path, $mode);
        Sandbox::forgetCalls();
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString("chmod go-w '$path'", $process->errors);
        self::assertSame([], Sandbox::calls());

        exec('chmod go-w ' . escapeshellarg($path));
        self::assertSame(0, $this->site->command('sync', '--quiet')->wait());
    }

    /** @return iterable<array{string, int}> */
    public static function openFolders(): iterable
    {
        yield 'the data folder, to all' => ['', 0777];
        yield 'the data folder, to a group' => ['', 0731];
        yield 'the feeds, to all' => ['/feeds', 0757];
    }

    public function testATokensFileOfAnotherUserIsNotUsed(): void
    {
        if (posix_geteuid() !== 0) {
            self::markTestSkipped('Only root can give a file to another user.');
        }
        $this->site->connect();
        chown($this->site->accountFile(), 65534);
        $process = $this->site->command('status');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('belongs to nobody, and this runs as root', $process->errors);
        self::assertStringContainsString('Run loupe.php as nobody, in cron too.', $process->errors);
    }

    /** @dataProvider insides */
    public function testAPlaceInsideTheWebRootIsRefused(string $setting, string $path): void
    {
        symlink($this->site->root, "$this->folder/link");
        $this->site->configure([$setting => "$this->folder/$path"]);
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('inside the web root', $process->errors);
        self::assertSame([], Sandbox::calls());
        self::assertSame(['.', '..'], scandir($this->site->root));
    }

    /** @return iterable<array{string, string}> */
    public static function insides(): iterable
    {
        yield ['data_folder', 'public_html'];
        yield ['data_folder', 'public_html/loupe-data'];
        yield ['data_folder', 'public_html/../public_html/x/y'];
        yield ['data_folder', 'link/loupe-data'];
        yield ['key_file', 'public_html/key'];
    }

    public function testOfASiteInASubfolderDataAndKeyAreBesideTheDocumentRoot(): void
    {
        $blog = "{$this->site->root}/news/blog";
        mkdir($blog, recursive: true);
        $this->site->configure(['web_root' => $blog, 'site_url' => Site::URL . '/news/blog/']);
        $this->site->connect();
        self::assertFileExists($this->site->key);
        self::assertSame(['.', '..', 'news'], scandir($this->site->root));
        self::assertSame(['.', '..', 'blog'], scandir("{$this->site->root}/news"));
        self::assertSame(['.', '..', 'loupe-pictures'], scandir($blog));
    }

    /** @dataProvider besideTheBlog */
    public function testAPlaceBesideTheSubfolderOfASiteIsRefused(string $setting, string $path): void
    {
        mkdir("{$this->site->root}/blog");
        $this->site->configure([
            'web_root' => "{$this->site->root}/blog",
            'site_url' => Site::URL . '/blog',
            $setting => "{$this->site->root}/$path",
        ]);
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(2, $process->wait());
        self::assertStringContainsString("outside of {$this->site->root}.", $process->errors);
        self::assertSame(['.', '..', 'blog'], scandir($this->site->root));
        self::assertSame(['.', '..'], scandir("{$this->site->root}/blog"));
    }

    /** @return iterable<array{string, string}> */
    public static function besideTheBlog(): iterable
    {
        yield ['data_folder', 'loupe-data'];
        yield ['data_folder', 'blog/loupe-data'];
        yield ['key_file', 'loupe-data.key'];
    }

    /** @dataProvider unlikePaths */
    public function testWhereTheFoldersAreNotNamedLikeTheAddressTheDataFolderHasToBeNamed(string $path): void
    {
        $this->site->configure(['site_url' => Site::URL . $path]);
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('Set data_folder to a place that no address leads to', $process->errors);
        self::assertSame([], Sandbox::calls());

        $this->site->configure(['site_url' => Site::URL . $path, 'data_folder' => $this->site->data]);
        $this->site->connect();
        self::assertFileExists($this->site->key);
    }

    /** @return iterable<array{string}> */
    public static function unlikePaths(): iterable
    {
        yield ['/blog'];
        yield ['/~example'];
        yield ['/html'];
        yield ['/PUBLIC_HTML'];
    }

    /** @dataProvider insidesOfTheData */
    public function testAKeyAmongTheDataThatItOpensIsRefused(string $path): void
    {
        $this->site->configure(['key_file' => "{$this->site->data}/$path"]);
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('inside the data folder', $process->errors);
        self::assertSame([], Sandbox::calls());
        self::assertDirectoryDoesNotExist($this->site->data);
    }

    /** @return iterable<array{string}> */
    public static function insidesOfTheData(): iterable
    {
        yield ['key'];
        yield ['private/k'];
        yield ['feeds/../private/k'];
        yield ['../loupe-data/k'];
    }

    public function testALostKeyStopsEverythingButLosesNothing(): void
    {
        $id = $this->site->connect();
        $this->site->makeRefreshDue();
        $this->site->makeSyncDue($id);
        $account = $this->site->account();
        Sandbox::forgetCalls();
        rename($this->site->key, "$this->folder/away");
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('Put the file back', $process->errors);
        self::assertSame([], Sandbox::calls());
        self::assertSame($account, $this->site->account());

        rename("$this->folder/away", $this->site->key);
        self::assertSame(0, $this->site->command('sync', '--quiet')->wait());
    }

    public function testAnotherKeyAsksForANewTokenAndKeepsTheFeed(): void
    {
        $id = $this->site->connect();
        file_put_contents($this->site->key, base64_encode(random_bytes(32)));
        $this->site->makeSyncDue($id);
        foreach ([['sync', '--quiet'], ['status'], ['sync', '--force']] as $words) {
            $process = $this->site->command(...$words);
            self::assertSame(3, $process->wait());
            $said = (string) preg_replace('/\s+/', ' ', $process->output . $process->errors);
            self::assertSame(1, substr_count($said, 'the key file is another'), $said);
            self::assertStringNotContainsString('wp-config', $said);
        }
        self::assertStringContainsString('loupe-item', $this->site->page()->waitFor('loupe-item')->output);
    }

    public function testWherePicturesCannotBeWrittenTheTokenIsRefreshedAllTheSame(): void
    {
        $this->site->connect();
        $this->site->makeRefreshDue();
        $before = $this->site->account();
        exec('rm -r ' . escapeshellarg($this->site->pictures));
        touch($this->site->pictures);
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('No pictures can be put into', $process->errors);
        self::assertNotSame($before['token'], $this->site->account()['token']);
    }

    public function testADamagedKeyIsNamed(): void
    {
        $this->site->connect();
        file_put_contents($this->site->key, 'half a ke');
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('damaged', $process->errors);
    }

    public function testAPhpWithoutTheExtensionsSaysWhichAreMissing(): void
    {
        $process = new Process(['php', '-n', "$this->folder/loupe/standalone/loupe.php", 'status']);
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('Loupe needs the extensions ctype, curl, gd, posix, sodium', $process->errors);
        self::assertStringContainsString('no token could be encrypted', $process->errors);
    }

    /** @dataProvider wrongCommands */
    public function testAWrongCommandIsRefusedWithTheRightOnes(string ...$words): void
    {
        $process = $this->site->command(...$words);
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('Usage: php loupe.php COMMAND', $process->errors);
    }

    /** @return iterable<list<string>> */
    public static function wrongCommands(): iterable
    {
        yield ['reconnect'];
        yield ['sync', '--fast'];
        yield ['connect', '--force'];
        yield ['connect', 'me'];
        yield ['disconnect'];
        yield ['status', 'x', 'y'];
    }

    /** @dataProvider wrongSettings */
    public function testAWrongSettingIsNamed(array $settings, string $said): void
    {
        $this->site->configure($settings);
        $process = $this->site->command('status');
        self::assertSame(2, $process->wait());
        self::assertStringContainsString($said, $process->errors);
    }

    /** @return iterable<array{array<string, mixed>, string}> */
    public static function wrongSettings(): iterable
    {
        yield [['web_root' => ''], 'names no web_root'];
        yield [['web_root' => '/nowhere/at/all'], 'web_root, /nowhere/at/all, is not there'];
        yield [['web_root' => 'public_html'], 'web_root has to be a whole path'];
        yield [['site_url' => 'example.org'], 'names no site_url'];
        yield [['site_url' => null], 'names no site_url'];
        yield [['data_folder' => ['x']], 'data_folder has to be a whole path'];
    }
}
