<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Checks\TokenCheck;
use Loupe\WordPress\Faces\Admin\SiteForms;
use Loupe\WordPress\Site\HomeSource;
use Loupe\WordPress\Uninstall;

/** A site with another address than the one its account was connected at: it has moved, or it is a copy. */
final class CopiedSiteTest extends TestCase
{
    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        $this->id = $this->connect('one_post');
    }

    protected function tearDown(): void
    {
        putenv('LOUPE_TEST_HOME');
    }

    public function testACopyAsksInstagramNothingShowsItsLastFeedAndWaitsForAnAnswer(): void
    {
        self::advance(2 * HOUR_IN_SECONDS);
        putenv('LOUPE_TEST_HOME=http://staging.site.test');
        Sandbox::forgetCalls();

        $status = Cli::run(['loupe', 'status', '--format=json']);
        self::assertSame(3, $status->code);
        self::assertSame('elsewhere', $status->rows()[0]['state']);
        self::assertStringContainsString('staging.site.test', $status->rows()[0]['message']);
        self::assertSame(3, Cli::run(['loupe', 'sync', '--all'])->code);
        self::assertSame(3, Cli::run(['loupe', 'refresh', '--all'])->code);
        Site::fromEnvironment()->run('request.php', ['LOUPE_TEST_KIND' => 'tick']);
        self::assertSame([], Sandbox::calls());
        self::assertStringContainsString('loupe-grid', do_shortcode('[loupe]'));
    }

    public function testWhatIsNoOtherAddressDoesNotCount(): void
    {
        foreach (['https://site.test', 'http://www.site.test', 'http://site.test/', 'http://SITE.test:80'] as $home) {
            putenv("LOUPE_TEST_HOME=$home");
            self::assertSame(0, Cli::run(['loupe', 'sync', '--all'])->code, $home);
        }
    }

    public function testOtherPluginsThatFilterTheAddressMakeNoCopyOfIt(): void
    {
        $elsewhere = static fn (): string => 'https://de.site.test/de';
        foreach (['home_url', 'option_home', 'pre_option_home', 'option_siteurl', 'site_url'] as $filter) {
            add_filter($filter, $elsewhere, 99);
            try {
                self::assertSame([], $this->services->emigration()->undecided(), $filter);
            } finally {
                remove_filter($filter, $elsewhere, 99);
            }
        }
    }

    public function testWhatWpConfigSaysComesBeforeTheDatabase(): void
    {
        self::assertSame('b.test', HomeSource::of('https://b.test', 'https://a.test')->address);
        self::assertSame('a.test', HomeSource::of('', 'https://a.test')->address);
    }

    public function testTheQuestionStandsInThePanelTheNoticeAndSiteHealth(): void
    {
        self::assertStringNotContainsString('loupe-moved', AdminPage::render());
        $this->connectedAt('old.test/shop');
        $page = AdminPage::render();
        [$before] = explode('id="loupe-panel"', $page);
        self::assertStringContainsString('id="loupe-moved"', $before);
        self::assertStringContainsString('old.test/shop', $before);
        self::assertStringContainsString('value="' . wp_create_nonce(SiteForms::MOVED) . '"', $page);
        self::assertStringContainsString('value="' . wp_create_nonce(SiteForms::COPIED) . '"', $page);
        set_current_screen('dashboard');
        ob_start();
        $this->faces()->adminNotices()->show();
        self::assertStringContainsString('old.test/shop', (string) ob_get_clean());
        $finding = (new TokenCheck(
            $this->services->accounts(),
            $this->services->ownerAlerts(),
            $this->services->summaries()
        ))->run();
        self::assertSame('critical', $finding->status->value);
        self::assertStringContainsString('wp loupe site', implode(' ', $finding->details));
        self::assertSame('elsewhere', self::rest('GET', '/accounts')->get_data()['accounts'][0]['state']);
    }

    public function testOnceItIsSaidToHaveMovedEverythingGoesOnAtOnce(): void
    {
        self::advance(2 * HOUR_IN_SECONDS);
        $this->connectedAt('old.test');
        $before = self::stored("account_$this->id");
        Sandbox::forgetCalls();
        Forms::submit(SiteForms::MOVED);

        $page = AdminPage::render();
        self::assertStringContainsString('looked after again', $page);
        self::assertStringNotContainsString('loupe-moved', $page);
        self::assertNotSame([], Sandbox::calls(), 'the feed that was due');
        $after = self::stored("account_$this->id");
        self::assertSame(['site.test'], $after['addresses']['present']);
        self::assertSame($before['connected_at'], $after['connected_at']);
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));
    }

    public function testACopyLosesWhatCameWithItOnlyOnceTheBoxIsTicked(): void
    {
        $pictures = $this->pictures();
        self::assertNotSame([], $pictures);
        $this->connectedAt('old.test');
        Forms::submit(SiteForms::COPIED);
        self::assertStringContainsString('Tick the box', AdminPage::render());
        self::assertSame([$this->id], self::stored('accounts'));

        Sandbox::forgetCalls();
        Forms::submit(SiteForms::COPIED, ['sure' => '1']);
        self::assertStringContainsString('The original keeps its own', AdminPage::render());
        self::assertSame([], self::stored('accounts'));
        self::assertNull(self::stored("account_$this->id"));
        self::assertNull(self::stored("feed_$this->id"));
        self::assertSame([], Sandbox::calls(), 'the original’s token is left alone');

        self::assertSame($pictures, $this->pictures(), 'they may be the original’s very files');
        Uninstall::here();
        self::assertSame($pictures, $this->pictures());
        self::assertNull(self::stored('inherited'));
    }

    public function testNeitherDisconnectingNorErasingNorDeletingThePluginTakesTheOriginalsPicturesFromIt(): void
    {
        $pictures = $this->pictures();
        $this->connectedAt('old.test');
        Forms::submit('loupe_disconnect', ['account' => $this->id, 'sure' => '1']);
        self::assertStringContainsString('whether the site has moved', AdminPage::render());
        Forms::submit(SiteForms::ERASE, ['sure' => '1']);
        self::assertStringContainsString('whether the site has moved', AdminPage::render());
        self::assertSame([$this->id], self::stored('accounts'));
        self::assertSame($pictures, $this->pictures());

        Uninstall::here();
        self::assertNull(self::stored("account_$this->id"));
        self::assertSame($pictures, $this->pictures());
    }

    public function testATokenThatIsPastedOnACopyIsTheCopysOwn(): void
    {
        $this->connectedAt('old.test');
        $this->connect('one_post');
        self::assertSame([], $this->services->emigration()->undecided());
    }

    public function testOnTheCommandLineTooTheAnswerIsMovedOrCopy(): void
    {
        self::assertStringContainsString('nothing to decide', Cli::run(['loupe', 'site', 'moved'])->output);
        self::assertStringContainsString('nothing to decide', Cli::run(['loupe', 'site', 'copy', '--yes'])->output);

        putenv('LOUPE_TEST_HOME=http://new.test');
        $run = Cli::run(['loupe', 'site', 'moved']);
        self::assertSame(0, $run->code, $run->errors);
        self::assertStringStartsWith('Success: ', $run->output);
        self::assertSame(0, Cli::run(['loupe', 'sync', '--all'])->code);

        putenv('LOUPE_TEST_HOME=http://copy.test');
        self::assertSame(2, Cli::run(['loupe', 'site', 'copy'])->code, 'nobody is there to be asked');
        self::assertSame([$this->id], self::stored('accounts'));
        $run = Cli::run(['loupe', 'site', 'copy', '--yes']);
        self::assertSame(0, $run->code, $run->errors);
        self::assertSame([], self::stored('accounts'));
    }

    public function testASiteBehindTwoDomainsIsAskedAtEachOnceAndThenNoMore(): void
    {
        foreach (['http://b.test', 'http://site.test'] as $home) {
            putenv("LOUPE_TEST_HOME=$home");
            self::assertSame(3, Cli::run(['loupe', 'status'])->code, $home);
            self::assertSame(0, Cli::run(['loupe', 'site', 'moved'])->code);
        }
        foreach (['http://b.test', 'http://site.test', 'http://b.test'] as $home) {
            putenv("LOUPE_TEST_HOME=$home");
            self::assertSame(0, Cli::run(['loupe', 'status'])->code, $home);
        }
    }

    /** @return list<string> */
    private function pictures(): array
    {
        return glob(wp_get_upload_dir()['basedir'] . "/loupe/$this->id/*") ?: [];
    }

    private function connectedAt(string $address): void
    {
        self::store("account_$this->id", [
            ...self::stored("account_$this->id"),
            'addresses' => ['present' => [$address], 'former' => []],
        ]);
    }
}
