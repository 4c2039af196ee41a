<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Refusal;
use Loupe\WordPress\Ports\OptionStore;

/** Several things at once: cron, a button, another tab. */
final class CollisionTest extends TestCase
{
    public function testOfTwoRefreshesAtOnceOneAsksInstagram(): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * 86400);
        Sandbox::forgetCalls();
        $second = null;
        $this->during('refresh_access_token', function () use ($id, &$second): void {
            $second = $this->services->refresher()->refresh($id);
        });
        $this->services->refresher()->refresh($id);

        self::assertInstanceOf(Refusal::class, $second);
        self::assertSame(['refresh'], array_column(Sandbox::calls(), 'area'));
    }

    public function testARefreshDoneByAnotherProcessIsNotDoneAgain(): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * 86400);
        // This process has read the account, as cron does when it looks for what is due.
        $this->services->accounts()->get($id);
        $this->elsewhere("refresh $id");
        Sandbox::forgetCalls();

        $outcome = $this->services->refresher()->refresh($id);
        self::assertInstanceOf(Refusal::class, $outcome);
        self::assertSame(RefusalCode::TooEarly, $outcome->code);
        self::assertSame([], Sandbox::calls());
    }

    public function testAFeedBroughtUpToDateByAnotherProcessIsNotFetchedAgain(): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * 86400);
        // This process has read the feed, as cron does when it looks for what is due.
        $this->services->feeds()->get($id);
        $this->elsewhere("sync $id");
        Sandbox::forgetCalls();

        $outcome = $this->services->feedSync()->syncIfDue($id, 24);
        self::assertInstanceOf(Refusal::class, $outcome);
        self::assertSame(RefusalCode::Busy, $outcome->code);
        self::assertSame([], Sandbox::calls());
    }

    public function testTheSameRecordWrittenByAnotherProcessCountsAsWritten(): void
    {
        global $wpdb;
        $store = new OptionStore($wpdb);
        $store->put('calls', ['used' => 1]);
        $wpdb->update($wpdb->options, ['option_value' => '{"used":2}'], ['option_name' => 'loupe_calls']);
        $store->put('calls', ['used' => 2]);
        self::assertSame(['used' => 2], $store->get('calls'));
    }

    public function testAnAccountThatAnotherProcessConnectedStaysInTheIndex(): void
    {
        $first = $this->connect('one_post');
        $this->services->accounts()->ids();
        $this->elsewhere('connect ' . Sandbox::token('no_posts'));
        $this->connect('one_post');
        $third = $this->connectWithoutPictures('sample');

        wp_cache_flush();
        self::assertCount(3, self::stored('accounts'));
        self::assertSame([$first, $third], [self::stored('accounts')[0], self::stored('accounts')[2]]);
    }

    public function testAnAccountThatAnotherProcessDisconnectsDuringASyncStaysGone(): void
    {
        $id = $this->connect('one_post');
        $this->during('/me/media', fn () => $this->elsewhere("disconnect $id"));
        $this->services->feedSync()->sync($id);

        wp_cache_flush();
        self::assertNull(self::stored("feed_$id"));
        self::assertNull(self::stored("account_$id"));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . "/loupe/$id");
    }

    /** @return iterable<string, array{string}> words of the statement before which it is connected anew */
    public static function stepsOfARemoval(): iterable
    {
        yield 'before its record goes' => ["record.option_name = 'loupe_account_"];
        yield 'before its feed goes' => ["record.option_name = 'loupe_feed_"];
        yield 'before the state of its sync goes' => ["record.option_name = 'loupe_sync_"];
        yield 'before its count of calls goes' => ['loupe_calls_'];
    }

    /** @dataProvider stepsOfARemoval */
    public function testAnAccountThatIsConnectedAnewDuringItsRemovalStaysWithAllThatIsNew(string $words): void
    {
        $id = $this->connect('one_post');
        $connect = function (string $query) use (&$connect, $words): string {
            if (str_starts_with($query, 'DELETE') && str_contains($query, $words)) {
                remove_filter('query', $connect);
                wp_cache_flush();
                $this->connect('one_post');
            }
            return $query;
        };
        add_filter('query', $connect);
        $refusal = $this->services->disconnector()->disconnect($id);
        self::assertFalse(has_filter('query', $connect), 'It was connected meanwhile.');
        wp_cache_flush();
        self::assertSame(RefusalCode::Busy, $refusal?->code);
        self::assertSame([$id], self::stored('accounts'));
        self::assertNotNull(self::stored("account_$id"));
        self::assertCount(1, self::stored("feed_$id")['items']);
        do_action('loupe_tick');
        self::assertNotNull(self::stored("account_$id"));
    }

    public function testATokenSavedWhileTheOldOneIsRefreshedIsNotOverwritten(): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * 86400);
        $saved = '';
        $this->during('refresh_access_token', function () use ($id, &$saved): void {
            self::rest('POST', '/accounts', ['token' => Sandbox::token('one_post')]);
            $saved = self::stored("account_$id")['token'];
        });
        $outcome = $this->services->refresher()->refresh($id);

        self::assertInstanceOf(Refusal::class, $outcome);
        self::assertNotSame('', $saved);
        self::assertSame($saved, self::stored("account_$id")['token']);
    }

    public function testWhatASyncWithTheOldTokenHeardSaysNothingOfTheNewConnection(): void
    {
        $id = $this->connect('one_post');
        self::advance(86400);
        Sandbox::fail(['on' => 'media', 'kind' => 'app_removed']);
        $reconnect = function () use (&$reconnect): void {
            remove_action('http_api_debug', $reconnect);
            Sandbox::work();
            $this->connect('one_post');
        };
        add_action('http_api_debug', $reconnect);
        self::assertInstanceOf(Refusal::class, $this->services->feedSync()->sync($id));

        self::assertNull(self::stored("account_$id")['withdrawal']);
        self::assertNull(self::stored("sync_$id")['sync']['failure']);
        self::assertSame([], $this->mails);
    }

    public function testConnectingAnewForgetsWhatWentWrongWithTheOldToken(): void
    {
        $id = $this->connect('one_post');
        self::advance(86400);
        Sandbox::fail(['on' => 'media', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        self::assertSame('reconnect', self::rest('GET', '/accounts')->get_data()['accounts'][0]['state']);
        self::assertCount(1, $this->mails);

        Sandbox::work();
        Sandbox::fail(['on' => 'media', 'kind' => 'transient']);
        $this->connect('one_post');
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertSame('waiting', $account['state']);
        self::assertCount(1, $this->mails);
        self::assertLessThan(7200, $account['sync']['next'] - $this->services->clock()->now());
    }

    public function testAnAccountDisconnectedDuringASyncStaysGone(): void
    {
        $id = $this->connect('one_post');
        $this->during('/me/media', fn () => self::rest('DELETE', "/accounts/$id"));
        $this->services->feedSync()->sync($id);

        self::assertNull(self::stored("feed_$id"));
        self::assertNull(self::stored("account_$id"));
        self::assertSame([], self::stored('accounts'));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . "/loupe/$id");
    }

    public function testCallsThatASyncMakesAfterADisconnectAreNotKept(): void
    {
        $id = $this->connect('one_post');
        // So that the sync asks twice.
        Sandbox::set(['alt_text' => 'refused']);
        $this->during('/me/media', fn () => self::rest('DELETE', "/accounts/$id"));
        Sandbox::forgetCalls();
        $this->services->feedSync()->sync($id);

        self::assertSame(['media', 'media'], array_slice(array_column(Sandbox::calls(), 'area'), 0, 2));
        self::assertNull(self::stored("calls_$id"));
    }

    public function testAnAccountDisconnectedDuringARefreshStaysGone(): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * 86400);
        $this->during('refresh_access_token', fn () => self::rest('DELETE', "/accounts/$id"));
        $this->services->refresher()->refresh($id);

        self::assertNull(self::stored("account_$id"));
        self::assertSame([], self::stored('accounts'));
    }

    private function connectWithoutPictures(string $token): string
    {
        self::withoutPictures();
        return $this->connect($token);
    }

    /** Does something in another process, two days ahead as this one is. */
    private function elsewhere(string $command): void
    {
        Site::fromEnvironment()->run('elsewhere.php', ['LOUPE_TEST_COMMAND' => $command]);
    }

    /** Does something in the middle of the first request to an address that holds $part. */
    private function during(string $part, callable $do): void
    {
        $hook = static function (mixed $reply, array $args, string $url) use ($part, $do, &$hook): mixed {
            if (str_contains($url, $part)) {
                remove_filter('pre_http_request', $hook);
                $do();
            }
            return $reply;
        };
        add_filter('pre_http_request', $hook, 10, 3);
    }
}
