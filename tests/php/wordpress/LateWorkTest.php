<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Schedule\Job;
use Loupe\WordPress\Schedule\Cron;

/** Cron does not run: `/?loupe=tick`, people at work and visitors keep things going. */
final class LateWorkTest extends TestCase
{
    private const DAY = 86400;

    /** @return iterable<string, array{string, string, bool}> kind, role, whether cron's event is gone altogether */
    public static function staff(): iterable
    {
        yield 'an administrator in wp-admin' => ['admin', 'administrator', false];
        yield 'an editor in wp-admin' => ['admin', 'editor', true];
        yield 'an author by REST' => ['rest', 'author', false];
        yield 'an editor by REST' => ['rest', 'editor', true];
    }

    /** @dataProvider staff */
    public function testPeopleAtWorkDoALateRefreshAndNothingElse(string $kind, string $role, bool $isGone): void
    {
        $this->lateAccount($isGone);
        self::actAs($role);
        self::request($kind, "test-$role");
        self::assertSame(['refresh'], array_column(Sandbox::calls(), 'area'));
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));

        Sandbox::forgetCalls();
        self::request($kind, "test-$role");
        self::assertSame([], Sandbox::calls(), 'It is refreshed by now.');
    }

    /** @return iterable<string, array{string, string|null}> */
    public static function others(): iterable
    {
        yield 'a subscriber in wp-admin' => ['admin', 'subscriber'];
        yield 'a subscriber by REST' => ['rest', 'subscriber'];
        yield 'a stranger by REST' => ['rest', null];
        yield 'a stranger at admin-ajax' => ['admin', null];
    }

    /** @dataProvider others */
    public function testOthersCallNobody(string $kind, ?string $role): void
    {
        $this->lateAccount();
        self::actAs($role);
        $request = self::request($kind, $role === null ? '' : "test-$role");
        self::assertSame([], Sandbox::calls());
        self::assertSame([], $request['requests']);
    }

    public function testALateRefreshIsDoneAlsoWhereCronSeemsToRun(): void
    {
        $this->lateAccount();
        wp_unschedule_hook('loupe_tick');
        wp_schedule_event(time() + 600, 'hourly', 'loupe_tick');
        self::actAs('administrator');
        self::request('admin', 'test-administrator');
        self::assertSame(['refresh'], array_column(Sandbox::calls(), 'area'));
    }

    public function testWhatWaitsForCallsKeepsNeitherPeopleAtWorkNorTheSiteBusy(): void
    {
        $id = $this->lateAccount();
        $this->makeFeedLate($id);
        // Issued an hour ago: its refresh can wait for a day with calls left.
        $account = $this->services->accounts()->get($id);
        $life = TokenLife::assumed(time() - HOUR_IN_SECONDS);
        self::store("account_$id", $account->withRefresh($life, $account->refresh)->toArray());
        self::store("calls_$id", array_fill(0, CallBudget::DAILY, time()));
        self::actAs('administrator');
        $request = self::request('admin', 'test-administrator');
        self::assertSame([], preg_grep('/loupe_lock/', $request['queries']));

        self::page();
        self::assertSame([], self::request('page', '', '/a-page/')['requests']);
        self::assertSame([], Sandbox::calls());
    }

    public function testARefreshThatIsNotLateIsLeftToCron(): void
    {
        $this->connect('one_post');
        wp_unschedule_hook('loupe_tick');
        Sandbox::forgetCalls();
        self::request('admin', 'test-administrator');
        self::assertSame([], Sandbox::calls());
    }

    public function testAScheduleThatAClockPlannedFarAheadIsLateAndMadeAnew(): void
    {
        $this->connect('one_post');
        wp_unschedule_hook('loupe_tick');
        wp_schedule_event(time() + 90 * self::DAY, 'hourly', 'loupe_tick');
        self::assertTrue(Cron::isLate());

        $this->services->cron()->keepScheduled();
        self::assertFalse(Cron::isLate());
        self::assertLessThanOrEqual(time() + HOUR_IN_SECONDS, wp_next_scheduled('loupe_tick'));
    }

    public function testStaffDeleteAWithdrawnAccountWhoseThirtyDaysAreOver(): void
    {
        $id = $this->withdrawnAccount(31);
        self::actAs('editor');
        self::request('admin', 'test-editor');
        self::assertSame([], self::stored('accounts'));
        self::assertNull(self::stored("account_$id"));
        self::assertNull(self::stored("feed_$id"));
        self::assertSame([], Sandbox::calls());
    }

    public function testAVisitorOfAHiddenFeedWhoseThirtyDaysAreOverMakesTheSiteDeleteIt(): void
    {
        $this->withdrawnAccount(31);
        self::page();
        $request = self::request('page', '', '/a-page/');
        self::assertSame(['http://site.test/?loupe=tick'], array_column($request['requests'], 'url'));
        // One for the page and one to keep it as it was drawn, and once it is sent one for what is late.
        self::assertCount(3, preg_grep('/loupe_(account|feed|sync)/', $request['queries']));
        self::assertStringNotContainsString('class="loupe ', $request['text']);

        self::request('tick', '');
        self::assertSame([], self::stored('accounts'));
    }

    public function testAHiddenFeedThatIsStillKeptIsNoLateWork(): void
    {
        $id = $this->withdrawnAccount(29);
        self::page();
        self::request('page', '', '/a-page/');
        $request = self::request('page', '', '/a-page/');
        self::assertSame([], $request['requests']);
        self::assertCount(1, preg_grep('/loupe_/', $request['queries']), implode("\n", $request['queries']));

        self::actAs('editor');
        self::request('admin', 'test-editor');
        self::assertNotNull(self::stored("account_$id"));
        self::assertSame([], Sandbox::calls());
    }

    public function testAVisitorOfALateFeedMakesTheSiteAskItselfOnceAQuarterOfAnHourWithoutWaiting(): void
    {
        $id = $this->lateAccount();
        $this->makeFeedLate($id);
        self::page();
        $first = self::request('page', '', '/a-page/');
        $expected = ['url' => 'http://site.test/?loupe=tick', 'blocking' => false, 'buffers' => 0];
        self::assertSame([$expected], $first['requests'], 'Nothing of the page is held back meanwhile.');
        self::assertStringContainsString('<div class="loupe ', $first['text']);

        self::assertSame([], self::request('page', '', '/a-page/')['requests']);
        self::assertSame([], Sandbox::calls());

        // The quarter of an hour is over.
        $GLOBALS['wpdb']->query("UPDATE {$GLOBALS['wpdb']->options} SET option_value = '00000000001|x' "
            . "WHERE option_name = 'loupe_lock_loopback'");
        self::assertCount(1, self::request('page', '', '/a-page/')['requests']);
        self::assertSame([], Sandbox::calls());
    }

    public function testAVisitorOfAFreshFeedWhoseRefreshIsLateMakesTheSiteAskItself(): void
    {
        $this->lateAccount();
        self::page();
        $request = self::request('page', '', '/a-page/');
        self::assertSame(['http://site.test/?loupe=tick'], array_column($request['requests'], 'url'));
        // One for the page, one to see that the account is still there of which it notes how the page shows it, one to
        // keep what was drawn, and once it is sent one for what is late.
        self::assertCount(4, preg_grep('/loupe_(account|feed|sync)/', $request['queries']));
        self::assertSame([], Sandbox::calls());
    }

    public function testAVisitorOfAFreshFeedCostsNothingMore(): void
    {
        $this->connect('one_post');
        self::page();
        // The first visitor's page says how it shows the feed.
        self::request('page', '', '/a-page/');
        wp_cache_flush();
        do_action('loupe_tick');
        wp_unschedule_hook('loupe_tick');
        self::request('page', '', '/a-page/');
        Sandbox::forgetCalls();
        $request = self::request('page', '', '/a-page/');
        self::assertSame([], $request['requests']);
        self::assertCount(1, preg_grep('/loupe_/', $request['queries']), implode("\n", $request['queries']));
        self::assertSame([], Sandbox::calls());
    }

    public function testTheAddressForACronDoesWhatIsDueForStrangers(): void
    {
        $id = $this->lateAccount();
        $this->makeFeedLate($id);
        $request = self::request('tick', '');
        self::assertSame(['media', 'refresh'], self::jobs());
        self::assertStringContainsString('Loupe does what is due', $request['text']);
        foreach (['lumen', $id, 'IGAA'] as $word) {
            self::assertStringNotContainsString($word, $request['text']);
        }
        self::assertTrue($this->services->accounts()->get($id)->life->lifetime->isKnown());
    }

    public function testTheWorkIsDoneAlsoForACallerWhoHangsUpBeforeTheAnswer(): void
    {
        $id = $this->lateAccount();
        $server = WebServer::start();
        $server->askAndHangUp('/?loupe=tick');
        $isDone = fn (): bool => self::stored("account_$id")['life']['lifetime'] === 'known';
        for ($until = microtime(true) + 60; !$isDone() && microtime(true) < $until;) {
            usleep(50_000);
        }
        $server->stop();
        self::assertTrue($isDone());
    }

    public function testHammeringItIsHarmless(): void
    {
        $id = $this->lateAccount();
        $this->makeFeedLate($id);
        Site::fromEnvironment()->runTogether('request.php', 6, ['LOUPE_TEST_KIND' => 'tick']);
        foreach (range(1, 3) as $ignored) {
            self::request('tick', '');
        }
        self::assertSame(['media', 'refresh'], self::jobs());
    }

    public function testAfterAFailureItDoesNotTryAgainForEveryCaller(): void
    {
        $this->lateAccount();
        Sandbox::fail(['on' => 'any', 'kind' => 'http_500']);
        foreach (range(1, 4) as $ignored) {
            self::request('tick', '');
        }
        self::assertSame(['refresh'], array_column(Sandbox::calls(), 'area'));
    }

    /**
     * An account whose refresh is due since a day on a site whose cron is dead since two.
     *
     * @param bool $isGone whether the event is planned no more
     */
    private function lateAccount(bool $isGone = false): string
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        Sandbox::advance(3 * self::DAY);
        $account = $this->services->accounts()->get($id);
        $life = TokenLife::assumed(time() - 3 * self::DAY);
        self::store("account_$id", $account->withRefresh($life, Job::due(time() - self::DAY))->toArray());
        $this->plan($id);
        wp_unschedule_hook('loupe_tick');
        $isGone || wp_schedule_event(time() - 2 * self::DAY, 'hourly', 'loupe_tick');
        Sandbox::forgetCalls();
        self::actAs(null);
        return $id;
    }

    /** On a site whose cron is gone, and whose refreshes and syncs are of no use any more. */
    private function withdrawnAccount(int $days): string
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        $this->services->reconciler()->deauthorised($id);
        $at = time() - $days * self::DAY;
        $record = self::stored("account_$id");
        self::store("account_$id", [...$record, 'withdrawal' => ['seen_at' => $at, 'confirmed_at' => $at]]);
        $this->makeFeedLate($id);
        wp_unschedule_hook('loupe_tick');
        Sandbox::forgetCalls();
        self::actAs(null);
        return $id;
    }

    private function makeFeedLate(string $id): void
    {
        $this->plan($id, Job::due(time() - self::DAY));
    }

    private static function page(): void
    {
        wp_insert_post([
            'post_type' => 'page',
            'post_status' => 'publish',
            'post_title' => 'A page',
            'post_name' => 'a-page',
            'post_content' => '<!-- wp:loupe/feed /-->',
        ]);
    }

    protected function tearDown(): void
    {
        $page = get_page_by_path('a-page');
        $page === null || wp_delete_post($page->ID, true);
    }

    /** @return array{text: string, requests: list<array<string, mixed>>, queries: list<string>} */
    private static function request(string $kind, string $user, string $path = '/wp/v2/types'): array
    {
        $output = Site::fromEnvironment()->run('request.php', [
            'LOUPE_TEST_KIND' => $kind,
            'LOUPE_TEST_USER' => $user,
            'LOUPE_TEST_PATH' => $path,
        ]);
        wp_cache_flush();
        $end = (int) strrpos($output, "\n");
        $told = json_decode(substr($output, $end), true, 512, JSON_THROW_ON_ERROR);
        return ['text' => substr($output, 0, $end), ...$told];
    }

    /** @return list<string> what Instagram was asked for, its pictures left out, in alphabetical order */
    private static function jobs(): array
    {
        $areas = array_diff(array_column(Sandbox::calls(), 'area'), ['cdn']);
        sort($areas);
        return $areas;
    }
}
