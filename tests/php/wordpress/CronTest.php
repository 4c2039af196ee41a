<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Schedule\Job;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Secret;
use Loupe\WordPress\Site\Activation;

final class CronTest extends TestCase
{
    private const DAY = 86400;

    public function testAfterThirtyDaysATickBringsANewTermAndTheNewPosts(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        $before = self::account();
        $posts = count(Sandbox::posts('lumen.studio'));

        self::advance(30 * self::DAY);
        self::assertLessThanOrEqual(30, self::account()['token']['days_left']);
        do_action('loupe_tick');

        $after = self::account();
        self::assertGreaterThan($before['token']['expires_at'] + 29 * self::DAY, $after['token']['expires_at']);
        self::assertGreaterThanOrEqual(59, $after['token']['days_left']);
        self::assertGreaterThan($posts, count(Sandbox::posts('lumen.studio')));
        $newest = array_column(Sandbox::posts('lumen.studio'), 'id')[0];
        self::assertSame($newest, self::rest('GET', "/feeds/$id")->get_data()['items'][0]['id']);
    }

    public function testATickDoesNothingBeforeAnythingIsDue(): void
    {
        $this->connect('one_post');
        Sandbox::forgetCalls();
        do_action('loupe_tick');
        self::assertSame([], Sandbox::calls());
    }

    public function testAnHourLaterTheFeedIsSyncedAndTheTokenLeftAlone(): void
    {
        $this->connect('one_post');
        Sandbox::forgetCalls();
        self::advance(3600);
        do_action('loupe_tick');
        self::assertSame(['media'], array_column(Sandbox::calls(), 'area'));
    }

    public function testTheProfileIsAskedForAgainOnceADay(): void
    {
        self::withoutPictures();
        $this->connect('sample');
        self::advance(2 * 3600);
        Sandbox::forgetCalls();
        do_action('loupe_tick');
        self::assertNotContains('me', array_column(Sandbox::calls(), 'area'));

        self::advance(9 * self::DAY);
        do_action('loupe_tick');
        self::assertSame(count(Sandbox::posts('lumen.studio')), self::account()['posts']);
        self::assertSame(1, array_count_values(array_column(Sandbox::calls(), 'area'))['me']);
    }

    public function testAFailedProfileKeepsTheOldOne(): void
    {
        $this->connect('one_post');
        $before = self::account();
        self::advance(self::DAY);
        Sandbox::fail(['on' => 'me', 'kind' => 'half_json']);
        do_action('loupe_tick');

        $after = self::account();
        foreach (['username', 'name', 'picture', 'followers', 'state'] as $fact) {
            self::assertSame($before[$fact], $after[$fact]);
        }
    }

    public function testAPossiblyShortTokenIsRefreshedADayLater(): void
    {
        self::withoutPictures();
        $this->connect('young');
        self::advance(26 * 3600);
        do_action('loupe_tick');
        self::assertSame('known', self::account()['token']['lifetime']);
    }

    public function testTheScheduleLivesAsLongAsAnAccount(): void
    {
        self::assertFalse(wp_next_scheduled('loupe_tick'));
        $id = $this->connect('one_post');
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));
        self::rest('DELETE', "/accounts/$id");
        self::assertFalse(wp_next_scheduled('loupe_tick'));
    }

    public function testAPlanThatAnotherRequestMadeInTheSameInstantIsNotLost(): void
    {
        global $wpdb;
        self::withoutPictures();
        $this->connect('one_post');
        self::advance(self::DAY);
        wp_unschedule_hook('loupe_tick');
        $another = static function (string $query) use (&$another, $wpdb): string {
            if (str_starts_with($query, 'UPDATE') && str_contains($query, "'cron'")) {
                remove_filter('query', $another);
                mysqli_query($wpdb->dbh, $query);
            }
            return $query;
        };
        add_filter('query', $another);
        $this->services->cron()->keepScheduled();

        self::assertFalse(has_filter('query', $another));
        self::assertNotFalse(wp_next_scheduled('loupe_tick', ['rest']));
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));
    }

    public function testDeactivatingStopsTheScheduleAndKeepsTheAccountAndActivatingResumesIt(): void
    {
        $this->connect('one_post');
        deactivate_plugins('loupe/loupe.php');
        self::assertFalse(wp_next_scheduled('loupe_tick'));
        self::assertCount(1, self::stored('accounts'));

        activate_plugin('loupe/loupe.php');
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));
        self::assertSame('connected', self::account()['state']);
    }

    /** @return iterable<string, array{callable(): mixed}> */
    public static function deactivations(): iterable
    {
        yield 'in this process' => [static fn () => deactivate_plugins('loupe/loupe.php')];
        yield 'in another one' => [static fn () => Site::fromEnvironment()->run('deactivate.php')];
    }

    /** @dataProvider deactivations */
    public function testATickThatIsRunningWhenThePluginIsDeactivatedPlansNothing(callable $deactivate): void
    {
        $this->connect('one_post');
        self::advance(3600);
        $times = 0;
        add_filter('pre_http_request', $meanwhile = static function (mixed $reply) use ($deactivate, &$times): mixed {
            $times++ === 0 && $deactivate();
            return $reply;
        });
        try {
            do_action('loupe_tick');
            wp_cache_flush();
            self::assertGreaterThan(0, $times);
            self::assertFalse(wp_next_scheduled('loupe_tick'));
            self::assertFalse(wp_next_scheduled('loupe_tick', ['rest']));
        } finally {
            remove_filter('pre_http_request', $meanwhile);
            activate_plugin('loupe/loupe.php');
        }
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));
    }

    public function testThatThePluginWasDeactivatedIsSeenWhateverThisProcessHasReadBefore(): void
    {
        self::assertTrue(Activation::isActive());
        get_option('active_plugins');
        Site::fromEnvironment()->run('deactivate.php');
        try {
            self::assertContains('loupe/loupe.php', get_option('active_plugins'), 'It was read before.');
            self::assertFalse(Activation::isActive());
        } finally {
            wp_cache_flush();
            activate_plugin('loupe/loupe.php');
        }
        self::assertTrue(Activation::isActive());
    }

    public function testAFailedRefreshKeepsTheTokenAndIsTriedAgain(): void
    {
        $this->connect('one_post');
        $record = self::stored('account_' . self::account()['id']);
        self::advance(30 * self::DAY);
        Sandbox::fail(['on' => 'refresh', 'kind' => 'http_500']);
        do_action('loupe_tick');

        $account = self::account();
        self::assertSame('waiting', $account['state']);
        self::assertSame('transient', $account['refresh']['failure']['code']);
        self::assertSame($record['token'], self::stored('account_' . $account['id'])['token']);

        Sandbox::work();
        self::advance(3600);
        do_action('loupe_tick');
        self::assertSame('connected', self::account()['state']);
        self::assertGreaterThanOrEqual(59, self::account()['token']['days_left']);
    }

    public function testAFailedSyncKeepsTheFeedWhateverCameBack(): void
    {
        $id = $this->connect('one_post');
        $items = self::rest('GET', "/feeds/$id")->get_data()['items'];
        self::assertCount(1, $items);
        $kinds = ['html_page', 'half_json', 'empty_body', 'http_502', 'app_limit', 'expired', 'unknown', 'hang_up'];
        foreach ($kinds as $kind) {
            Sandbox::fail(['on' => 'media', 'kind' => $kind]);
            $reply = self::rest('POST', "/accounts/$id/sync");
            Sandbox::work();

            self::assertSame(422, $reply->get_status(), $kind);
            self::assertNotNull(self::account()['sync']['failure'], $kind);
            self::assertSame($items, self::rest('GET', "/feeds/$id")->get_data()['items'], $kind);
        }
        self::assertSame(200, self::rest('POST', "/accounts/$id/sync")->get_status());
        self::assertNull(self::account()['sync']['failure']);
    }

    public function testARateLimitIsWaitedForAsLongAsInstagramSays(): void
    {
        $id = $this->connect('one_post');
        Sandbox::fail(['on' => 'media', 'kind' => 'business_limit', 'headers' => true]);
        $before = time();
        self::rest('POST', "/accounts/$id/sync");

        $sync = self::account()['sync'];
        self::assertNotNull($sync['failure']['retry_after']);
        self::assertGreaterThanOrEqual($before + $sync['failure']['retry_after'], $sync['next']);
    }

    public function testATokenThatDiedIsShownAsSuch(): void
    {
        $id = $this->connect('one_post');
        Sandbox::fail(['on' => 'any', 'kind' => 'app_removed']);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame('withdrawn', self::account()['state']);

        Sandbox::work();
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame('reconnect', self::account()['state']);
        self::assertCount(1, self::rest('GET', "/feeds/$id")->get_data()['items']);
    }

    public function testChangedKeysAskForANewTokenAndLoseNothing(): void
    {
        $id = $this->connect('one_post');
        $record = self::stored("account_$id");
        $foreign = (new Vault('the keys before somebody changed them'))->seal(new Secret('IGAAtoken'), "token of $id");
        self::store("account_$id", [...$record, 'token' => $foreign]);
        Sandbox::forgetCalls();
        self::advance(30 * self::DAY);
        do_action('loupe_tick');

        self::assertSame('reconnect', self::account()['state']);
        self::assertSame([], Sandbox::calls());
        self::assertCount(1, self::rest('GET', "/feeds/$id")->get_data()['items']);

        $this->connect('one_post');
        self::assertSame('connected', self::account()['state']);
    }

    public function testCronLeavesHalfOfTheBudgetToPeople(): void
    {
        self::stopClock();
        $id = $this->connect('no_posts');
        $this->plan($id, Job::due(0));
        self::store('calls', ['hour' => intdiv($this->services->clock()->now(), 3600), 'used' => 120]);
        Sandbox::forgetCalls();

        do_action('loupe_tick');
        self::assertSame([], Sandbox::calls());

        self::assertSame(200, self::rest('POST', "/accounts/$id/sync")->get_status());
        self::assertCount(1, Sandbox::calls());
    }

    public function testTheHourlyBudgetIsKept(): void
    {
        self::stopClock();
        add_filter('loupe_config', $config = static fn (array $values): array => [...$values, 'hourly_calls' => 5]);
        self::actAs('administrator');
        $id = $this->services->connector()->connect(Sandbox::token('no_posts'))->account->id;
        foreach (range(1, 10) as $ignored) {
            $outcome = $this->services->feedSync()->sync($id);
        }
        remove_filter('loupe_config', $config);

        self::assertSame('own_limit', $outcome->code->value);
        self::assertCount(5, Sandbox::calls());
    }

    /** @return array<string, mixed> */
    private static function account(): array
    {
        return self::rest('GET', '/accounts')->get_data()['accounts'][0];
    }
}
