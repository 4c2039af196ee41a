<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Tick\Allowance;
use Loupe\Core\Value\Secret;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Wording\Words;

final class HealthTest extends TestCase
{
    private const DAY = 86400;

    protected function setUp(): void
    {
        parent::setUp();
        self::actAs('administrator');
    }

    protected function tearDown(): void
    {
        remove_all_filters('pre_http_request');
    }

    public function testASiteWithoutAccountsHasNothingToCheck(): void
    {
        self::assertSame([], self::tests('direct') + self::tests('async'));
    }

    public function testAHealthyAccountPassesEveryTest(): void
    {
        $this->connect('one_post');
        $results = self::results();
        self::assertSame(
            [
                'loupe_token', 'loupe_refresh', 'loupe_pictures', 'loupe_calls', 'loupe_key', 'loupe_removal',
                'loupe_cron',
            ],
            array_keys($results)
        );
        foreach ($results as $name => $result) {
            self::assertSame('good', $result['status'], $name);
            self::assertSame($name, $result['test']);
            self::assertNotSame('', $result['label']);
            self::assertStringStartsWith('<p>', $result['description']);
        }
    }

    public function testItTellsDaysLeftLastRefreshCallsAndTheSourceOfTheKey(): void
    {
        self::stopClock();
        self::withoutPictures();
        $this->connect('sample');
        $results = self::results();
        self::assertMatchesRegularExpression(
            '/@lumen\.studio: (59|60) days left/',
            $results['loupe_token']['description']
        );
        self::assertStringContainsString('last refresh: ', $results['loupe_refresh']['description']);
        self::assertStringContainsString(' ago', $results['loupe_refresh']['description']);
        self::assertMatchesRegularExpression('/This hour: [1-9] of 240\./', $results['loupe_calls']['description']);
        self::assertStringContainsString('AUTH_KEY', $results['loupe_key']['description']);
    }

    public function testReconnectIsCriticalAtOnce(): void
    {
        $id = $this->connect('one_post');
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        $result = self::results()['loupe_token'];
        self::assertSame('critical', $result['status']);
        $why = Words::say(new Failure(FailureCode::Expired));
        self::assertStringContainsString(esc_html($why), $result['description']);
        self::assertStringContainsString('themes.php?page=loupe', $result['actions']);
    }

    public function testAFailedRefreshIsShownAndWithTimeEnoughNotCritical(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        self::advance(7 * self::DAY);
        Sandbox::fail(['on' => 'refresh', 'kind' => 'http_500']);
        $this->services->refresher()->refresh($id);
        self::assertSame('good', self::results()['loupe_token']['status']);
        self::assertSame('recommended', self::results()['loupe_refresh']['status']);

        self::advance(40 * self::DAY);
        self::assertSame('recommended', self::results()['loupe_token']['status']);
    }

    public function testCronIsFineWhileItIsPlannedOrOthersDoTheWork(): void
    {
        $this->connect('one_post');
        self::assertSame('good', self::results()['loupe_cron']['status']);

        wp_unschedule_hook('loupe_tick');
        self::assertSame('good', self::results()['loupe_cron']['status'], 'What was due was done all the same.');
    }

    public function testWorkThatIsLeftUndoneThoughCronRunsIsNoWordAgainstCron(): void
    {
        $id = $this->connect('one_post');
        $this->makeFeedLate($id);
        $asked = self::answerLoopbacks(200);
        $result = self::results()['loupe_cron'];
        self::assertSame('recommended', $result['status']);
        self::assertStringContainsString('They run on time', $result['description']);
        self::assertStringNotContainsString('do not run', $result['label'] . $result['description']);
        self::assertCount(0, $asked);
    }

    /** @return iterable<string, array{bool}> whether cron's event is planned no more */
    public static function crons(): iterable
    {
        yield 'cron on time' => [false];
        yield 'cron gone' => [true];
    }

    /** @dataProvider crons */
    public function testAFeedThatWaitsForCallsIsNotCalledOverdue(bool $isGone): void
    {
        self::stopClock();
        $id = $this->connect('one_post');
        $this->makeFeedLate($id);
        self::store("calls_$id", array_fill(0, CallBudget::DAILY, $this->services->clock()->now()));
        $isGone && wp_unschedule_hook('loupe_tick');
        self::assertSame('good', self::results()['loupe_cron']['status']);
    }

    public function testWithoutCronTheSiteWaitsForVisitorsAndTheAddressForACronIsGiven(): void
    {
        $this->connect('one_post');
        self::stopCron();
        $asked = self::answerLoopbacks(200);
        $result = self::results()['loupe_cron'];
        self::assertSame('recommended', $result['status']);
        $address = esc_html(FrontAddress::of(FrontAddress::TICK));
        self::assertStringContainsString("<code>$address</code>", $result['description']);
        self::assertSame(['http://site.test/?loupe=tick&try=1'], $asked->getArrayCopy());
    }

    public function testWhereNeitherCronNorLoopbackWorksItIsCriticalAndTheAddressIsGiven(): void
    {
        $this->connect('one_post');
        self::stopCron();
        self::answerLoopbacks(null);
        $result = self::results()['loupe_cron'];
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString('http://site.test/?loupe=tick', $result['description']);
        self::assertStringContainsString('Connection refused', $result['description']);
    }

    public function testARemovalThatIsLeftKeepsTheScheduleAndIsLateWorkOnceThatStops(): void
    {
        $this->services->accounts()->leave($this->connect('one_post'));
        $result = self::results()['loupe_cron'];
        self::assertSame('good', $result['status']);
        self::assertStringContainsString('The next run is planned in', $result['description']);

        self::stopCron();
        $result = self::results()['loupe_cron'];
        self::assertSame('recommended', $result['status']);
        $address = esc_html(FrontAddress::of(FrontAddress::TICK));
        self::assertStringContainsString("<code>$address</code>", $result['description']);
        self::assertStringNotContainsString('visit', $result['label'] . $result['description']);
    }

    public function testAnotherPageInPlaceOfLoupesIsNoWorkDone(): void
    {
        $this->connect('one_post');
        self::stopCron();
        self::answerLoopbacks(200, '<h1>Coming soon</h1>');
        $result = self::results()['loupe_cron'];
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString('What comes back is: a page that is not Loupe’s.', $result['description']);
    }

    public function testADoorThatOpensForALoginOnlyIsClosedForTheSiteItself(): void
    {
        $this->connect('one_post');
        self::stopCron();
        $_COOKIE[LOGGED_IN_COOKIE] = 'an administrator';
        $credentials = [];
        add_filter('pre_http_request', static function (mixed $reply, array $args) use (&$credentials): mixed {
            $credentials[] = [$args['cookies'], $args['headers']['Authorization'] ?? null];
            return $reply;
        }, 5, 2);
        self::answerLoopbacks(401);
        $result = self::results()['loupe_cron'];
        unset($_COOKIE[LOGGED_IN_COOKIE]);
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString('HTTP 401', $result['description']);
        self::assertSame([[[], null]], $credentials);
    }

    public function testAWithdrawnAccountThatShouldHaveBeenDeletedIsLateWork(): void
    {
        $id = $this->connect('one_post');
        $this->services->reconciler()->deauthorised($id);
        wp_unschedule_hook('loupe_tick');
        self::answerLoopbacks(200);
        self::advance(29 * self::DAY);
        self::assertSame('good', self::results()['loupe_cron']['status'], 'It is still kept.');

        self::advance(2 * self::DAY);
        self::assertSame('recommended', self::results()['loupe_cron']['status']);
    }

    public function testTheSlowTestIsAskedForByItsPageAndForNobodyElse(): void
    {
        $this->connect('one_post');
        self::assertArrayHasKey('loupe_cron', self::tests('async'));
        self::assertNotFalse(has_action('wp_ajax_health-check-loupe-cron'));

        $_REQUEST['_ajax_nonce'] = wp_create_nonce('health-check-site-status');
        self::assertSame('loupe_cron', self::ajax()['data']['test']);
        self::actAs('editor');
        $_REQUEST['_ajax_nonce'] = wp_create_nonce('health-check-site-status');
        self::assertFalse(self::ajax()['success']);
        self::actAs('administrator');
        $_REQUEST['_ajax_nonce'] = 'wrong';
        self::assertSame([], self::ajax());
        unset($_REQUEST['_ajax_nonce']);
    }

    public function testCallsBeyondThoseOfTheScheduledTasksAreCountedToo(): void
    {
        self::stopClock();
        $id = $this->connect('one_post');
        self::store("calls_$id", array_fill(0, 60, $this->services->clock()->now()));
        $said = $this->services->accounts()->get($id)->name() . ': 60 in the last 24 hours.';
        self::assertStringContainsString($said, self::results()['loupe_calls']['description']);
    }

    public function testItTellsAtHowManyCallsTheFeedIsNotAskedForAnyMore(): void
    {
        self::stopClock();
        $id = $this->connect('one_post');
        $account = $this->services->accounts()->get($id);
        $allowance = new Allowance(
            $this->services->budget(),
            $this->services->clock(),
            $this->services->home(),
            $this->services->config()->posts
        );
        preg_match('/pause at (\d+)\./', self::results()['loupe_calls']['description'], $told);
        foreach ([-1 => true, 0 => false] as $more => $mayAsk) {
            // Not in one hour, which has a limit of its own.
            $at = $this->services->clock()->now() - 2 * HOUR_IN_SECONDS;
            self::store("calls_$id", array_fill(0, $told[1] + $more, $at));
            self::assertSame($mayAsk, $allowance->mayAsk($account));
        }
    }

    public function testHalfOfTheHoursCallsIsWorthAWord(): void
    {
        self::stopClock();
        $this->connect('one_post');
        self::store('calls', ['hour' => intdiv($this->services->clock()->now(), 3600), 'used' => 120]);
        $result = self::results()['loupe_calls'];
        self::assertSame('recommended', $result['status']);
        self::assertStringContainsString('120 of 240', $result['description']);
        self::assertStringContainsString('Scheduled updates of feeds pause', $result['description']);
        self::assertStringContainsString('Tokens are refreshed all the same.', $result['description']);
    }

    public function testChangedKeysAreFoundBeforeAnythingFails(): void
    {
        $id = $this->connect('one_post');
        $foreign = (new Vault('the keys before somebody changed them'))->seal(new Secret('IGAAtoken'), "token of $id");
        self::store("account_$id", [...self::stored("account_$id"), 'token' => $foreign]);
        $result = self::results()['loupe_key'];
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString('Put the old keys back', $result['description']);
    }

    public function testAnAppSecretThatAKeyChangeLockedIsCriticalAlsoOnceAllAccountsAreConnectedAnew(): void
    {
        self::saveApp();
        $this->connect('one_post');
        self::assertSame('good', self::results()['loupe_key']['status']);

        $before = new Vault('the keys before somebody changed them');
        $foreign = $before->seal(new Secret(Sandbox::APP_SECRET), 'app secret');
        self::store('app', [...self::stored('app'), 'secret' => $foreign]);
        $result = self::results()['loupe_key'];
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString('app secret', $result['label']);
        self::assertStringContainsString(esc_html(Words::say(Refusal::appLocked())), $result['description']);
        self::assertStringNotContainsString('connect the accounts again', $result['description']);
    }

    public function testPicturesThatARemovalCouldNotDeleteAreCriticalAlsoWithoutAnyAccount(): void
    {
        $id = $this->connect('one_post');
        add_filter('wp_delete_file', '__return_empty_string');
        $this->services->disconnector()->disconnect($id);
        $result = self::results()['loupe_removal'];
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString("/uploads/loupe/$id</code>", $result['description']);

        remove_filter('wp_delete_file', '__return_empty_string');
        do_action('loupe_tick');
        self::assertSame([], self::results());
    }

    public function testARemovalThatWasInterruptedIsNoWordOnPicturesThatAreGone(): void
    {
        $stuck = $this->connect('one_post');
        self::withoutPictures();
        $id = $this->connect('sample');
        wp_mkdir_p(UploadedPictures::path($id));
        file_put_contents(UploadedPictures::path($id) . '/1-320.webp', 'a picture');
        $this->services->accounts()->leave($id);
        (new UploadedPictures())->deleteAll($id);
        $result = self::results()['loupe_removal'];
        self::assertSame('recommended', $result['status']);
        self::assertStringNotContainsString('/uploads/', $result['description']);

        $this->services->accounts()->leave($stuck);
        $result = self::results()['loupe_removal'];
        self::assertSame('critical', $result['status']);
        self::assertStringContainsString("/uploads/loupe/$stuck</code>", $result['description']);
        self::assertStringNotContainsString("/uploads/loupe/$id", $result['description']);

        do_action('loupe_tick');
        self::assertSame([], self::results());
    }

    public function testNothingOfItCallsInstagram(): void
    {
        $this->connect('one_post');
        Sandbox::forgetCalls();
        self::results();
        apply_filters('debug_information', []);
        self::assertSame([], Sandbox::calls());
    }

    public function testTheDebugSectionHelpsAndHoldsNoSecret(): void
    {
        $id = $this->connect('one_post');
        $account = $this->services->accounts()->get($id);
        $job = $account->refresh->failed(new Failure(FailureCode::TimedOut), time(), time());
        self::store("account_$id", $account->withRefresh($account->life, $job)->toArray());

        $section = apply_filters('debug_information', [])['loupe'];
        $shown = (string) wp_json_encode($section);
        self::assertSame('timed_out', $section['fields']['account_1']['value']['refresh failed']);
        self::assertSame(['name' => $account->name(), 'id' => $id], $section['fields']['name_1']['value']);
        self::assertStringNotContainsString(Sandbox::token('one_post'), $shown);
        self::assertStringNotContainsString($account->sealedToken, $shown);
        self::assertStringNotContainsString(AUTH_KEY, $shown);
        foreach ($section['fields'] as $field) {
            self::assertArrayHasKey('label', $field);
            self::assertArrayHasKey('value', $field);
        }
    }

    public function testCopiedSiteInfoTellsHowEachAccountIsDoingAndNotWhoseItIs(): void
    {
        $id = $this->connect('one_post');
        $account = $this->services->accounts()->get($id);
        $job = $account->refresh->failed(new Failure(FailureCode::TimedOut), time(), time());
        self::store("account_$id", $account->withRefresh($account->life, $job)->toArray());

        require_once ABSPATH . 'wp-admin/includes/class-wp-debug-data.php';
        $copied = \WP_Debug_Data::format(apply_filters('debug_information', []), 'debug');
        self::assertStringContainsString('state: waiting', $copied);
        self::assertStringContainsString('refresh failed: timed_out', $copied);
        self::assertStringNotContainsString($id, $copied);
        self::assertStringNotContainsString($account->handle(), $copied);
        self::assertStringNotContainsString($account->sealedToken, $copied);
    }

    /** @return array<string, array<string, mixed>> */
    private static function tests(string $kind): array
    {
        $all = apply_filters('site_status_tests', ['direct' => [], 'async' => []]);
        return $all[$kind];
    }

    /** @return array<string, array<string, mixed>> by test, as Site Health gets them */
    private static function results(): array
    {
        $results = [];
        foreach (self::tests('direct') as $name => $test) {
            $results[$name] = $test['test']();
        }
        foreach (self::tests('async') as $name => $test) {
            $results[$name] = $test['async_direct_test']();
        }
        return $results;
    }

    private function makeFeedLate(string $id): void
    {
        $this->plan($id, Job::due(time() - self::DAY));
    }

    /** As on a site whose cron died three days ago. */
    private static function stopCron(): void
    {
        wp_unschedule_hook('loupe_tick');
        wp_schedule_event(time() - 3 * self::DAY, 'hourly', 'loupe_tick');
        self::advance(3 * self::DAY);
    }

    /**
     * @param int|null $status that the site answers itself with; null for no connection
     * @return \ArrayObject<int, string> the addresses it asked for
     */
    private static function answerLoopbacks(?int $status, string $body = Loopback::ANSWER): \ArrayObject
    {
        $asked = new \ArrayObject();
        $answer = $status === null
            ? new \WP_Error('http_request_failed', 'Connection refused')
            : ['headers' => [], 'body' => $body, 'response' => ['code' => $status, 'message' => ''], 'cookies' => []];
        add_filter('pre_http_request', static function (mixed $reply, array $args, string $url) use ($answer, $asked) {
            if (!str_starts_with($url, Site::URL)) {
                return $reply;
            }
            $asked->append($url);
            return $answer;
        }, 10, 3);
        return $asked;
    }

    /** @return array<string, mixed> the reply's JSON; empty where the request was refused without one */
    private static function ajax(): array
    {
        add_filter('wp_doing_ajax', '__return_true');
        $stop = static fn (): callable => static function (): never {
            throw new \RuntimeException('stopped');
        };
        add_filter('wp_die_ajax_handler', $stop);
        ob_start();
        try {
            do_action('wp_ajax_health-check-loupe-cron');
        } catch (\RuntimeException) {
        } finally {
            $output = (string) ob_get_clean();
            remove_filter('wp_die_ajax_handler', $stop);
            remove_filter('wp_doing_ajax', '__return_true');
        }
        return json_decode($output, true) ?? [];
    }
}
