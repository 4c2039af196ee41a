<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\Core\TestClock;
use Loupe\Tests\WordPress\Sandbox;

final class SyncTest extends SandboxTestCase
{
    public function testASyncWithNothingDueAsksNobodyAndSaysNothing(): void
    {
        $this->site->connect();
        Sandbox::forgetCalls();
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(0, $process->wait());
        self::assertSame('', $process->output . $process->errors);
        self::assertSame([], Sandbox::calls());
    }

    public function testASyncRefreshesTheTokenThatIsDue(): void
    {
        $this->site->connect();
        $this->site->makeRefreshDue();
        $before = $this->site->account();
        Sandbox::forgetCalls();
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(0, $process->wait(), $process->errors);
        self::assertSame('', $process->output . $process->errors);
        self::assertContains('refresh', array_column(Sandbox::calls(), 'area'));
        self::assertNotSame($before['token'], $this->site->account()['token']);
        self::assertGreaterThan($before['life']['expires_at'] - 60, $this->site->account()['life']['expires_at']);
    }

    public function testRefreshDoesNothingButRefresh(): void
    {
        $id = $this->site->connect();
        $this->site->makeRefreshDue();
        $this->site->makeSyncDue($id);
        Sandbox::forgetCalls();
        self::assertSame(0, $this->site->command('refresh', '--quiet')->wait());
        self::assertSame(['refresh'], array_column(Sandbox::calls(), 'area'));
    }

    public function testOfManyProcessesThatNoticeOneDueRefreshOneAsksInstagram(): void
    {
        $this->site->connect();
        $this->site->makeRefreshDue();
        Sandbox::forgetCalls();
        Sandbox::fail(['on' => 'refresh', 'kind' => 'stall', 'seconds' => 1, 'times' => 1]);
        $processes = array_map(fn (): Process => $this->site->command('refresh', '--quiet'), range(1, 6));
        foreach ($processes as $process) {
            self::assertSame(0, $process->wait(), $process->errors);
        }
        self::assertSame(['refresh'], array_column(Sandbox::calls(), 'area'));
        self::assertNull($this->site->account()['refresh']['failure']);
    }

    public function testARefreshThatIsKilledLeavesAWorkingTokenAndTheNextOneIsDoneAfterItsTime(): void
    {
        $id = $this->site->connect();
        $this->site->makeRefreshDue();
        $before = file_get_contents($this->site->accountFile());
        Sandbox::forgetCalls();
        Sandbox::fail(['on' => 'refresh', 'kind' => 'stall', 'seconds' => 20, 'times' => 1]);
        $process = $this->site->command('refresh', '--quiet');
        $process->waitUntil(fn (): bool => Sandbox::calls() !== []);
        $process->signal(SIGKILL);
        $process->wait();
        Sandbox::work();

        self::assertSame($before, file_get_contents($this->site->accountFile()));
        self::assertSame(0, $this->site->command('refresh', '--quiet')->wait());
        self::assertCount(1, Sandbox::calls(), 'The lock of the one that was killed is not respected.');

        $clock = new TestClock(time() + 120);
        $this->site->services($clock)->tick()->refreshDue();
        self::assertCount(2, Sandbox::calls());
        self::assertSame($clock->now, $this->site->account()['refresh']['last']);
        self::assertFileDoesNotExist("{$this->site->data}/private/locks/account_$id.json");
    }

    public function testForcedItSyncsWhatIsNotDue(): void
    {
        $this->site->connect();
        Sandbox::forgetCalls();
        self::assertSame(0, $this->site->command('sync', '--force', '--quiet')->wait());
        self::assertSame(['media'], array_column(Sandbox::calls(), 'area'));
    }

    public function testAForcedRefreshOfAYoungTokenExplainsThatNothingIsWrong(): void
    {
        $this->site->connect();
        $process = $this->site->command('refresh', '--force');
        self::assertSame(0, $process->wait());
        self::assertStringContainsString('Nothing is wrong', $process->errors);
    }

    public function testATroubleThatPassesIsSilentlyTriedAgainAndTheFeedStays(): void
    {
        $id = $this->site->connect();
        $this->site->makeSyncDue($id);
        $page = $this->shown();
        Sandbox::fail(['on' => 'media', 'kind' => 'http_500', 'times' => null]);
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(1, $process->wait());
        self::assertSame('', $process->output . $process->errors);
        self::assertSame($page, $this->shown());

        Sandbox::work();
        $this->site->makeSyncDue($id);
        self::assertSame(0, $this->site->command('sync', '--quiet')->wait());
    }

    public function testWhatNeedsAPersonIsSaidOnceAndTheExitCodeSaysItAgain(): void
    {
        $id = $this->site->connect();
        $page = $this->shown();
        Sandbox::fail(['on' => 'any', 'kind' => 'expired', 'times' => null]);
        $this->site->makeSyncDue($id);
        $first = $this->site->command('sync', '--quiet');
        self::assertSame(3, $first->wait());
        self::assertSame('', $first->output);
        self::assertStringContainsString('one.good.picture: The access token has expired', $first->errors);

        $this->site->makeSyncDue($id);
        $second = $this->site->command('sync', '--quiet');
        self::assertSame(3, $second->wait());
        self::assertSame('', $second->output . $second->errors);
        self::assertSame($page, $this->shown());

        $status = $this->site->command('status');
        self::assertSame(3, $status->wait());
        self::assertStringContainsString('needs a new token', $status->output);
        self::assertStringContainsString('The access token has expired', $status->output);
    }

    public function testWithdrawnAccessHidesTheFeedOnceConfirmedAndANewConnectionShowsIt(): void
    {
        $id = $this->site->connect();
        Sandbox::fail(['on' => 'any', 'kind' => 'app_removed', 'times' => null]);
        $told = new Told();
        $clock = new TestClock(time() + 3600);
        $services = $this->site->services($clock, $told);
        $services->feedSync()->sync($id);
        self::assertNotSame('', $this->shown());
        $clock->now += 86400;
        $services->feedSync()->sync($id);
        self::assertSame('', $this->shown());
        self::assertContains('withdrawn', $told->keys);

        Sandbox::work();
        $this->site->connect();
        self::assertNotSame('', $this->shown());
    }

    public function testWithdrawnAccessIsFollowedByDeletionAfterThirtyDays(): void
    {
        $id = $this->site->connect();
        Sandbox::fail(['on' => 'any', 'kind' => 'app_removed', 'times' => null]);
        $clock = new TestClock(time() + 3600);
        $services = $this->site->services($clock);
        $services->feedSync()->sync($id);
        $clock->now += 86400;
        $services->feedSync()->sync($id);
        $clock->now += 30 * 86400 - 1;
        $services->tick()->run();
        self::assertNotNull($services->accounts()->get($id));
        $clock->now += 1;
        $services->tick()->run();
        foreach (self::filesBelow($this->folder) as $file) {
            self::assertStringNotContainsString($id, $file);
        }
    }

    public function testAnAccountWhoseFileWasDamagedCanBeDisconnected(): void
    {
        $id = $this->site->connect();
        file_put_contents($this->site->accountFile(), '{"id":"178414');
        self::assertSame(0, $this->site->command('disconnect', $id)->wait());
        self::assertSame([], glob("{$this->site->data}/private/accounts/*"));
    }

    public function testPostsThatAreGoneLeaveThePage(): void
    {
        $this->site->connect();
        self::assertNotSame('', $this->shown());
        Sandbox::deletePost(Sandbox::posts('one.good.picture')[0]['id']);
        self::assertSame(1, $this->site->command('sync', '--force', '--quiet')->wait());
        self::assertNotSame('', $this->shown(), 'It was the only one, so Instagram has to say it twice.');
        $status = $this->site->command('status');
        self::assertSame(1, $status->wait());
        $words = preg_replace('/\s+/', ' ', $status->output);
        self::assertStringContainsString('Posts that it named: 0. Posts on the site: 1.', $words);
        Sandbox::advance(6 * 3600);
        self::assertSame(0, $this->site->command('sync', '--force', '--quiet')->wait());
        self::assertSame('', $this->shown());
    }

    /** @dataProvider picturesOutOfReach */
    public function testPicturesThatCannotBeFetchedAreCountedUntilTheyCan(array $settings, ?array $fault): void
    {
        $this->site->configure($settings);
        if ($fault !== null) {
            Sandbox::fail(['on' => 'cdn', 'times' => null, ...$fault]);
        }
        $this->site->connect('no_posts');
        $this->site->connect('one_post');
        foreach ([['sync'], ['sync', '--force'], ['status']] as $words) {
            $process = $this->site->command(...$words);
            self::assertSame(0, $process->wait(), $process->errors);
            self::assertStringContainsString('0 posts, ', $process->output);
            self::assertStringContainsString('1 post (1 without a picture), ', $process->output);
            self::assertStringContainsString('tried again later each time', $process->output);
            self::assertStringContainsString('media_hosts', $process->output);
            self::assertStringContainsString($this->site->pictures, $process->output);
        }
        $quiet = $this->site->command('sync', '--force', '--quiet');
        self::assertSame(0, $quiet->wait());
        self::assertSame('', $quiet->output . $quiet->errors);

        $this->site->configure([]);
        Sandbox::work();
        foreach ([['sync', '--force'], ['status']] as $words) {
            $process = $this->site->command(...$words);
            self::assertSame(0, $process->wait());
            self::assertStringContainsString('1 post, ', $process->output);
            self::assertStringNotContainsString('without a picture', $process->output);
            self::assertStringNotContainsString('media_hosts', $process->output);
        }
    }

    /** @return iterable<string, array{array<string, mixed>, array<string, mixed>|null}> settings, and a fault */
    public static function picturesOutOfReach(): iterable
    {
        yield 'addresses that have expired' => [[], ['kind' => 'url_signature_expired']];
        yield 'a host that is not let through' => [['media_hosts' => 'elsewhere.test'], null];
    }

    public function testPicturesAreAsPagesShowThemAndWithinAnybodysReach(): void
    {
        $id = $this->site->connect();
        $files = glob("{$this->site->pictures}/$id/[0-9]*") ?: [];
        self::assertNotSame([], $files);
        $mimes = [];
        foreach ($files as $file) {
            [0 => $width, 1 => $height, 'mime' => $mime] = getimagesize($file);
            self::assertSame($width, $height);
            self::assertStringContainsString("-square-$width.", $file);
            $mimes[] = $mime;
            self::assertSame('0644', self::modeOf($file));
        }
        self::assertEqualsCanonicalizing(['image/avif', 'image/jpeg'], $mimes);
        self::assertSame('0755', self::modeOf("{$this->site->pictures}/$id"));
    }

    public function testWhereNothingCanBeWrittenItSaysSoBeforeItAsksInstagram(): void
    {
        $this->site->connect();
        Sandbox::forgetCalls();
        mkdir("{$this->site->data}/private/.new");
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('Nothing was changed', $process->errors);
        self::assertSame([], Sandbox::calls());
    }

    public function testDisconnectingRemovesEverythingOfTheAccount(): void
    {
        $this->site->connect('no_posts');
        $id = $this->site->connect('one_post');
        $process = $this->site->command('disconnect', '@one.good.picture');
        self::assertSame(0, $process->wait(), $process->errors);
        self::assertSame('', $process->errors);
        foreach (self::filesBelow($this->folder) as $file) {
            self::assertStringNotContainsString($id, $file);
        }
        self::assertStringContainsString('its token, posts and pictures are removed', $process->output);
        self::assertStringContainsString('just.opened: connected', $process->output);
        self::assertSame(2, $this->site->command('disconnect', 'one.good.picture')->wait());
    }

    private function shown(): string
    {
        $page = $this->site->page();
        self::assertSame(0, $page->wait());
        self::assertSame('', $page->errors);
        return $page->output;
    }
}
