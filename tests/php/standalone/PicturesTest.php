<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\Core\TestClock;
use Loupe\Tests\WordPress\Sandbox;

/** The site's own copies of pictures, in a folder that others can see and perhaps write into. */
final class PicturesTest extends SandboxTestCase
{
    /** The site's owner and the web server, two users of no name. */
    private const OWNER = 12001;
    private const WEB = 12002;

    public function testTheWebServersUserCannotMakeTheOwnersCommandDeleteWhatItMayNot(): void
    {
        $id = $this->connectAsOwner();
        $private = "$this->folder/private";
        mkdir($private, 0700);
        file_put_contents("$private/taxes.ods", 'not to be lost');
        file_put_contents("$private/17912345678901234-320.webp", 'nor this');
        chown($private, self::OWNER);
        // A folder that the web server's group may write to, as content systems ask for.
        chgrp($this->site->root, self::WEB);
        chmod($this->site->root, 0775);
        $this->as(self::WEB, "cd {$this->site->root} && mv loupe-pictures old && mkdir loupe-pictures"
            . " && ln -s $private loupe-pictures/$id");

        foreach ([['sync', '--force'], ['sync'], ['disconnect', $id], ['status'], ['connect']] as $words) {
            $process = $this->command(...$words);
            self::assertSame(3, $process->wait(), implode(' ', $words));
            self::assertStringContainsString("chmod go-w '{$this->site->root}'", $process->errors);
        }
        chmod($this->site->root, 0755);
        $process = $this->command('sync', '--force');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('belongs to user ' . self::WEB, $process->errors);

        // Were it not looked at beforehand.
        chown($this->site->pictures, self::OWNER);
        $process = $this->command('sync', '--force');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString("rm '{$this->site->pictures}/$id'", $process->errors);
        self::assertSame(['17912345678901234-320.webp', 'taxes.ods'], self::filesBelow($private));

        exec('rm ' . escapeshellarg("{$this->site->pictures}/$id"));
        self::assertSame(0, $this->command('sync', '--force')->wait());
        self::assertNotSame([], glob("{$this->site->pictures}/$id/[0-9p]*"));
    }

    public function testATokenIsRefreshedThoughThePicturesFolderIsNotSafe(): void
    {
        $this->site->connect();
        $this->site->makeRefreshDue();
        $before = $this->site->account();
        chmod($this->site->root, 0777);
        self::assertSame(3, $this->site->command('sync', '--quiet')->wait());
        self::assertNotSame($before['token'], $this->site->account()['token']);
    }

    /** @dataProvider unsafe */
    public function testAFolderThatOthersMayChangeStopsTheCommandWithTheLineThatMendsIt(
        string $break,
        string $mend,
    ): void {
        $id = $this->site->connect();
        $names = ['ROOT' => $this->site->root, 'PICTURES' => $this->site->pictures, 'ID' => $id];
        $this->shell(strtr($break, $names));
        $theirs = "$this->folder/elsewhere";
        $before = is_dir($theirs) ? self::filesBelow($theirs) : [];
        foreach ([['sync', '--force'], ['status'], ['disconnect', $id]] as $words) {
            $process = $this->site->command(...$words);
            self::assertSame(3, $process->wait(), implode(' ', $words));
            self::assertStringContainsString(strtr($mend, $names), $process->errors);
        }
        self::assertSame($before, is_dir($theirs) ? self::filesBelow($theirs) : []);

        $this->shell(strtr($mend, $names));
        $process = $this->site->command('sync', '--force');
        self::assertSame(0, $process->wait(), $process->errors);
        self::assertNotSame([], glob("{$this->site->pictures}/$id/[0-9p]*"));
    }

    /** @return iterable<string, array{string, string}> lines for a shell in the site's folder */
    public static function unsafe(): iterable
    {
        yield 'the web root, to a group' => ['chmod 775 ROOT', "chmod go-w 'ROOT'"];
        yield 'the pictures, to all' => ['chmod 777 PICTURES', "chmod go-w 'PICTURES'"];
        yield 'the pictures of an account' => ['chmod 757 PICTURES/ID', "chmod go-w 'PICTURES/ID'"];
        yield 'a link for the pictures' => ['mv PICTURES elsewhere; ln -s ../elsewhere PICTURES', "rm 'PICTURES'"];
        yield 'a link for those of an account' => [
            'mv PICTURES/ID elsewhere; ln -s ../../elsewhere PICTURES/ID',
            "rm 'PICTURES/ID'",
        ];
    }

    public function testWhatIsAboveTheSubfolderOfASiteIsLookedAtToo(): void
    {
        $blog = "{$this->site->root}/news/blog";
        mkdir($blog, recursive: true);
        $this->site->configure(['web_root' => $blog, 'site_url' => Site::URL . '/news/blog']);
        $this->site->connect();
        chmod("{$this->site->root}/news", 0775);
        $process = $this->site->command('sync');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString("chmod go-w '{$this->site->root}/news'", $process->errors);

        chmod("{$this->site->root}/news", 0755);
        self::assertSame(0, $this->site->command('sync')->wait());
        $this->shell("mv {$this->site->root}/news elsewhere; ln -s ../elsewhere {$this->site->root}/news");
        $process = $this->site->command('sync');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString("{$this->site->root}/news is a link", $process->errors);
    }

    public function testAWebRootThatItsHostMadeALinkIsUsed(): void
    {
        $this->shell("mv {$this->site->root} release-7; ln -s release-7 {$this->site->root}");
        $id = $this->site->connect();
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        self::assertNotSame([], glob("{$this->site->pictures}/$id/[0-9p]*"));
    }

    public function testASyncLeavesAloneWhatOthersPutBesideThePictures(): void
    {
        $id = $this->site->connect();
        file_put_contents("{$this->site->pictures}/$id/index.html", '');
        file_put_contents("{$this->site->pictures}/$id/holiday.jpg", 'theirs');
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        self::assertSame(0, $this->site->command('disconnect', $id)->wait());
        self::assertSame(["$id/holiday.jpg", "$id/index.html"], self::filesBelow($this->site->pictures));
    }

    public function testPicturesOfAPostThatIsGoneStayForFourteenDaysAndGoAtOnceWithTheAccount(): void
    {
        $id = $this->site->connect();
        $files = glob("{$this->site->pictures}/$id/[0-9]*") ?: [];
        self::assertNotSame([], $files);
        Sandbox::deletePost(Sandbox::posts('one.good.picture')[0]['id']);
        $clock = new TestClock(time());
        // It was the only post, so Instagram has to say twice that it is gone.
        foreach ([0, 6 * 3600, 13 * 86400] as $later) {
            self::advance($clock, $later);
            $this->site->services($clock)->feedSync()->sync($id);
            self::assertSame($files, glob("{$this->site->pictures}/$id/[0-9]*"));
        }
        self::advance($clock, 86400);
        $this->site->services($clock)->feedSync()->sync($id);
        self::assertSame([], glob("{$this->site->pictures}/$id/[0-9]*"));
    }

    /** Of the site and of Instagram, which dates its answers. */
    private static function advance(TestClock $clock, int $seconds): void
    {
        $clock->now += $seconds;
        Sandbox::advance($seconds);
    }

    public function testDisconnectingWaitsForNoPages(): void
    {
        $id = $this->site->connect();
        Sandbox::deletePost(Sandbox::posts('one.good.picture')[0]['id']);
        self::assertSame(1, $this->site->command('sync', '--force')->wait());
        Sandbox::advance(6 * 3600);
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        self::assertNotSame([], self::filesBelow($this->site->pictures));
        self::assertSame(0, $this->site->command('disconnect', $id)->wait());
        self::assertSame([], self::filesBelow($this->site->pictures));
    }

    public function testPicturesOfAWithdrawnFeedAreOutOfReachUntilAccessIsGivenAgain(): void
    {
        $id = $this->site->connect();
        $named = glob("{$this->site->pictures}/$id/[0-9p]*") ?: [];
        self::assertNotSame([], $named);
        Sandbox::fail(['on' => 'any', 'kind' => 'app_removed', 'times' => null]);
        $clock = new TestClock(time() + 3600);
        $services = $this->site->services($clock);
        $services->feedSync()->sync($id);
        self::assertSame($named, glob("{$this->site->pictures}/$id/[0-9p]*"));
        $clock->now += 86400;
        $services->feedSync()->sync($id);
        self::assertSame([], array_filter($named, is_file(...)));

        // Something was killed before it was done.
        $hidden = glob("{$this->site->pictures}/.$id-*/[0-9]*")[0];
        mkdir("{$this->site->pictures}/$id");
        rename($hidden, "{$this->site->pictures}/$id/" . basename($hidden));
        $services->tick()->run();
        self::assertSame([], array_filter($named, is_file(...)));

        Sandbox::work();
        Sandbox::forgetCalls();
        $this->site->connect();
        self::assertSame($named, glob("{$this->site->pictures}/$id/[0-9p]*"));
        // The profile's alone.
        self::assertCount(1, array_keys(array_column(Sandbox::calls(), 'area'), 'cdn'));
        self::assertSame([], glob("{$this->site->pictures}/.$id-*"));
    }

    public function testAFullDiskIsSaidAndIsNotAPostWithoutAPicture(): void
    {
        $id = $this->site->connect();
        $this->site->makeSyncDue($id);
        exec('rm -r ' . escapeshellarg("{$this->site->pictures}/$id"));
        touch("{$this->site->pictures}/$id");
        Sandbox::forgetCalls();
        $process = $this->site->command('sync');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('1 post (1 without a picture)', $process->output);
        self::assertStringContainsString("pictures' folder cannot be written to", $process->output);
        self::assertStringContainsString("pictures' folder cannot be written to", $this->status());

        $this->site->makeSyncDue($id);
        self::assertSame(3, $this->site->command('sync')->wait());
        self::assertCount(1, array_keys(array_column(Sandbox::calls(), 'area'), 'cdn'));

        unlink("{$this->site->pictures}/$id");
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        self::assertStringNotContainsString('cannot be written', $this->status());
    }

    public function testPicturesAreCopiedForWhatTheSettingsSayThatPagesShow(): void
    {
        $id = $this->site->connect();
        $portrait = "{$this->site->pictures}/$id/*-4x5-*";
        self::assertSame([], glob($portrait));
        $this->site->configure(['shown' => [['columns' => 2, 'shape' => '4:5', 'room' => 600]]]);
        self::assertSame(0, $this->site->command('sync')->wait());
        self::assertNotSame([], glob($portrait));
        $page = $this->site->page("\$loupe = ['columns' => 2, 'shape' => '4:5', 'room' => 600];");
        $page->wait();
        self::assertMatchesRegularExpression('~src="[^"]*-4x5-[^"]*" ~', $page->output);
    }

    /** @dataProvider notShown */
    public function testASettingThatSaysNothingOfPagesStopsTheCommand(mixed $shown): void
    {
        $this->site->configure(['shown' => $shown]);
        $process = $this->site->command('sync');
        self::assertSame(2, $process->wait());
        self::assertStringContainsString("'shown'", $process->errors);
    }

    /** @return iterable<array{mixed}> */
    public static function notShown(): iterable
    {
        yield ['4:5'];
        yield [['columns' => 4]];
        yield [[['columns' => 4], 3]];
    }

    public function testTheFilesOfPicturesAreComparedWithTheRecordsAndMended(): void
    {
        $id = $this->site->connect();
        self::assertSame(0, $this->site->command('pictures', 'check')->wait());
        $files = glob("{$this->site->pictures}/$id/[0-9]*") ?: [];
        [$lost, $damaged] = $files;
        unlink($lost);
        file_put_contents($damaged, 'no picture');

        $check = $this->site->command('pictures', 'check', $id);
        self::assertSame(1, $check->wait());
        self::assertStringContainsString('1 missing, 1 damaged, 0 superfluous, 0 strange', $check->output);
        self::assertStringContainsString("\n  $id/" . basename($lost) . "\n", $check->output);
        self::assertStringContainsString('pictures repair', $check->errors);

        $repair = $this->site->command('pictures', 'repair', $id);
        self::assertSame(0, $repair->wait(), $repair->errors);
        self::assertSame($files, glob("{$this->site->pictures}/$id/[0-9]*"));
        self::assertSame(0, $this->site->command('pictures', 'check')->wait());
    }

    public function testThePicturesOfAnUnknownAccountAreNotLookedFor(): void
    {
        $this->site->connect();
        foreach (['check', 'repair'] as $word) {
            $process = $this->site->command('pictures', $word, 'nobody.here');
            self::assertSame(2, $process->wait());
            self::assertNotSame('', $process->errors);
        }
        self::assertSame(2, $this->site->command('pictures')->wait());
        self::assertSame(2, $this->site->command('pictures', 'burn')->wait());
    }

    private function status(): string
    {
        $process = $this->site->command('status');
        $process->wait();
        return (string) preg_replace('/\s+/', ' ', $process->output);
    }

    private function connectAsOwner(): string
    {
        if (posix_geteuid() !== 0) {
            self::markTestSkipped('Only root can be two users.');
        }
        chmod($this->folder, 0755);
        $this->shell('chown -R ' . self::OWNER . ':' . self::OWNER . ' .');
        $process = $this->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(0, $process->wait(), $process->errors);
        return json_decode((string) file_get_contents("{$this->site->data}/feeds/accounts.json"))[0];
    }

    /** As the owner runs it. */
    private function command(string ...$words): Process
    {
        $loupe = "$this->folder/loupe/standalone/loupe.php";
        return new Process([...self::user(self::OWNER), 'php', $loupe, ...$words]);
    }

    private function as(int $user, string $line): void
    {
        $process = new Process([...self::user($user), 'sh', '-c', $line]);
        self::assertSame(0, $process->wait(), $process->errors);
    }

    /** @return list<string> */
    private static function user(int $id): array
    {
        return ['setpriv', "--reuid=$id", "--regid=$id", '--clear-groups'];
    }

    private function shell(string $line): void
    {
        exec('cd ' . escapeshellarg($this->folder) . " && { $line; }", $output, $code);
        self::assertSame(0, $code, $line);
    }
}
