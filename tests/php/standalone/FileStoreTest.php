<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Port\NotStored;
use Loupe\Standalone\DataFolder;
use Loupe\Standalone\FileLock;
use Loupe\Standalone\FileStore;
use Loupe\Standalone\NotSafe;
use Loupe\Tests\Contract\StoreContract;
use Loupe\Tests\Core\TestClock;

final class FileStoreTest extends TestCase
{
    use StoreContract;

    private TestClock $clock;
    private FileLock $lock;
    private FileStore $store;

    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new TestClock(1_760_000_000);
        $folder = new DataFolder("$this->folder/data");
        $this->lock = new FileLock($folder, $this->clock);
        $this->store = new FileStore($folder, $this->lock);
    }

    protected function adapter(): FileStore
    {
        return $this->store;
    }

    protected function lock(): FileLock
    {
        return $this->lock;
    }

    protected function pass(int $seconds): void
    {
        $this->clock->now += $seconds;
    }

    public function testOnlyTheOwnerReadsTheTokensFileAndEverybodyTheFeeds(): void
    {
        $umask = umask(0);
        $this->store->put('account_17', self::account('lumen.studio'));
        $this->store->put('feed_17', []);
        umask($umask);

        self::assertSame([
            'feeds/feed_17.json',
            'private/accounts/lumen.studio-17.json',
            'private/mutex',
        ], self::filesBelow("$this->folder/data"));
        self::assertSame('0711', self::modeOf("$this->folder/data"));
        self::assertSame('0700', self::modeOf("$this->folder/data/private"));
        self::assertSame('0700', self::modeOf("$this->folder/data/private/accounts"));
        self::assertSame('0600', self::modeOf("$this->folder/data/private/accounts/lumen.studio-17.json"));
        self::assertSame('0600', self::modeOf("$this->folder/data/private/mutex"));
        self::assertSame('0755', self::modeOf("$this->folder/data/feeds"));
        self::assertSame('0644', self::modeOf("$this->folder/data/feeds/feed_17.json"));
    }

    public function testAStrictUmaskHidesNoFeedFromTheWebServer(): void
    {
        $umask = umask(0077);
        $this->store->put('feed_17', []);
        umask($umask);
        self::assertSame('0711', self::modeOf("$this->folder/data"));
        self::assertSame('0755', self::modeOf("$this->folder/data/feeds"));
        self::assertSame('0644', self::modeOf("$this->folder/data/feeds/feed_17.json"));
    }

    public function testAnAccountThatChangedItsNameHasOneFileUnderTheNewName(): void
    {
        $this->store->put('account_17', self::account('lumen.studio'));
        $this->store->put('account_17', self::account('lumen_works'));
        self::assertSame(['private/accounts/lumen_works-17.json', 'private/mutex'], $this->files());
        self::assertSame(self::account('lumen_works'), $this->store->get('account_17'));
    }

    public function testAnAccountThatTookTheNameOfAnotherDoesNotTakeItsFile(): void
    {
        $this->store->put('account_17', self::account('lumen.studio'));
        $this->store->put('account_18', self::account('lumen.studio'));
        $this->store->put('account_8', self::account('lumen.studio') + ['third' => true]);
        $this->store->delete('account_8');
        self::assertSame(self::account('lumen.studio'), $this->store->get('account_17'));
        self::assertSame(self::account('lumen.studio'), $this->store->get('account_18'));
    }

    /** @dataProvider hostileNames */
    public function testANameFromOutsideLeadsNowhere(mixed $username, string $file): void
    {
        $this->store->put('account_17', self::account($username));
        self::assertSame(["private/accounts/$file.json", 'private/mutex'], $this->files());
        self::assertNotNull($this->store->get('account_17'));
    }

    /** @return iterable<string, array{mixed, string}> */
    public static function hostileNames(): iterable
    {
        yield 'a path' => ['../../../etc/passwd', 'etcpasswd-17'];
        yield 'dots' => ['..', 'account-17'];
        yield 'a hidden file' => ['.htaccess', 'htaccess-17'];
        yield 'another id' => ['lumen-18', 'lumen18-17'];
        yield 'a null byte' => ["lumen\0", 'lumen-17'];
        yield 'no letters of ours' => ['ルーペ', 'account-17'];
        yield 'none' => [null, 'account-17'];
        yield 'no text' => [['x'], 'account-17'];
        yield 'very long' => [str_repeat('a', 300), str_repeat('a', 60) . '-17'];
    }

    /** @dataProvider keysThatAreNoNames */
    public function testAKeyThatLeadsOutOfTheFolderIsNotWritten(string $key): void
    {
        $this->store->put('calls', []);
        self::assertNull($this->store->get($key));
        $this->expectException(NotStored::class);
        $this->store->put($key, []);
    }

    /** @return iterable<array{string}> */
    public static function keysThatAreNoNames(): iterable
    {
        yield ['../calls'];
        yield ['feed_../../x'];
        yield ['account_../../x'];
        yield ["calls\n"];
        yield [''];
    }

    public function testWhatACrashLeftIsClearedByTheNextWrite(): void
    {
        $this->store->put('account_17', self::account('a'));
        file_put_contents("$this->folder/data/private/accounts/.new", '{"token":"v1:abc');
        $this->store->put('account_17', self::account('a') + ['more' => 1]);
        self::assertSame(['private/accounts/a-17.json', 'private/mutex'], $this->files());
    }

    public function testWhatACrashLeftGoesWithTheAccount(): void
    {
        $this->store->put('account_17', self::account('a'));
        file_put_contents("$this->folder/data/private/accounts/.new", '{"token":"v1:abc');
        $this->store->delete('account_17');
        self::assertSame(['private/mutex'], $this->files());
    }

    /** @dataProvider closed */
    public function testWhatIsBehindAClosedFolderIsNotTakenForGone(string $folder, int $mode, string $key): void
    {
        exec('chmod 0777 ' . escapeshellarg($this->folder));
        self::assertSame('"gone"', $this->asOrdinaryUser('read', $key));
        self::assertSame('"written"', $this->asOrdinaryUser('put', $key));
        self::assertSame('{"a":1}', $this->asOrdinaryUser('read', $key));
        $before = self::filesBelow("$this->folder/data");
        chmod("$this->folder/data$folder", $mode);
        self::assertSame('"NotStored"', $this->asOrdinaryUser('read', $key));
        self::assertSame('"NotStored"', $this->asOrdinaryUser('delete', $key));
        chmod("$this->folder/data$folder", 0700);
        self::assertSame($before, self::filesBelow("$this->folder/data"));
    }

    /** @return iterable<string, array{string, int, string}> */
    public static function closed(): iterable
    {
        yield 'accounts, not to be listed' => ['/private/accounts', 0300, 'account_17'];
        yield 'accounts, not to be entered' => ['/private/accounts', 0600, 'account_17'];
        yield 'private, with the accounts' => ['/private', 0600, 'account_17'];
        yield 'private' => ['/private', 0600, 'calls'];
        yield 'feeds' => ['/feeds', 0600, 'accounts'];
        yield 'all of it' => ['', 0600, 'accounts'];
    }

    /** @dataProvider protected */
    public function testARecordThatMayNotBeDeletedIsNotTakenForDeleted(string $folder, string $key): void
    {
        exec('chmod 0777 ' . escapeshellarg($this->folder));
        self::assertSame('"written"', $this->asOrdinaryUser('put', $key));
        chmod("$this->folder/data$folder", 0500);
        self::assertSame('"NotStored"', $this->asOrdinaryUser('delete', $key));
        chmod("$this->folder/data$folder", 0700);
        self::assertSame('{"a":1}', $this->asOrdinaryUser('read', $key));
        self::assertSame('"gone"', $this->asOrdinaryUser('delete', $key));
    }

    /** @return iterable<string, array{string, string}> */
    public static function protected(): iterable
    {
        yield 'an account with its token' => ['/private/accounts', 'account_17'];
        yield 'a feed' => ['/feeds', 'feed_17'];
    }

    public function testAFileInPlaceOfTheAccountsFolderIsNotTakenForNoAccounts(): void
    {
        $this->store->put('account_17', self::account('a'));
        rename("$this->folder/data/private/accounts", "$this->folder/away");
        self::assertNull($this->store->get('account_17'));
        touch("$this->folder/data/private/accounts");
        $this->expectException(NotStored::class);
        $this->store->get('account_17');
    }

    public function testARecordThatDoesNotDecodeIsNone(): void
    {
        foreach (['account_17', 'feed_17'] as $key) {
            $this->store->put($key, self::account('a'));
        }
        file_put_contents("$this->folder/data/private/accounts/a-17.json", '{"user":{"user');
        file_put_contents("$this->folder/data/feeds/feed_17.json", '');
        self::assertNull($this->store->fresh('account_17'));
        self::assertNull($this->store->fresh('feed_17'));
    }

    /** @dataProvider openModes */
    public function testATokensFileThatOthersCanGetAtIsRefusedWithTheWayToCloseIt(int $mode): void
    {
        $this->store->put('account_17', self::account('lumen.studio') + ['token' => 'v1:sealed']);
        $file = "$this->folder/data/private/accounts/lumen.studio-17.json";
        chmod($file, $mode);
        try {
            $this->store->get('account_17');
            self::fail('It was read.');
        } catch (NotSafe $refused) {
            self::assertStringContainsString("chmod 0600 '$file'", $refused->getMessage());
            self::assertStringNotContainsString('sealed', $refused->getMessage());
        }
    }

    /** @return iterable<array{int}> */
    public static function openModes(): iterable
    {
        yield [0640];
        yield [0604];
        yield [0620];
        yield [0601];
    }

    /** @return string what one call of the store came to, as JSON: root could look into every folder */
    private function asOrdinaryUser(string $what, string $key): string
    {
        $another = posix_geteuid() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
        if (!is_dir("$this->folder/loupe")) {
            Site::install($this->folder);
            copy(__DIR__ . '/scripts/record.php', "$this->folder/loupe/record.php");
            chmod("$this->folder/loupe/record.php", 0644);
        }
        $process = new Process([...$another, 'php', "$this->folder/loupe/record.php", $what, $this->folder, $key]);
        self::assertSame(0, $process->wait(), $process->errors);
        return $process->output;
    }

    private static function account(mixed $username): array
    {
        return ['user' => ['username' => $username]];
    }

    /** @return list<string> */
    private function files(): array
    {
        return self::filesBelow("$this->folder/data");
    }
}
