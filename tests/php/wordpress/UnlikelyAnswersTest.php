<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Picture;

/** Answers with status 200 that cannot be true, or hardly: nothing is lost by one. */
final class UnlikelyAnswersTest extends TestCase
{
    private const HOUR = 3600;

    /** @return iterable<string, array{string, int}> a fault, and how many posts its list names */
    public static function shrunkenLists(): iterable
    {
        yield 'none' => ['empty_list', 0];
        yield 'three of forty-two' => ['few_posts', 3];
    }

    /** @dataProvider shrunkenLists */
    public function testAListWithoutMostOfThePostsIsNotBelievedBeforeASecondOneThatAgreesHoursLater(
        string $kind,
        int $named,
    ): void {
        self::withoutPictures();
        $id = $this->connect('sample');
        $before = self::items($id);
        self::assertCount(42, $before);
        Sandbox::fail(['on' => 'media', 'kind' => $kind]);
        foreach ([0, 1, 4] as $hours) {
            self::advance($hours * self::HOUR);
            self::assertSame('implausible', self::sync($id));
            self::assertSame($before, self::items($id));
        }
        self::advance(self::HOUR);
        self::assertNull(self::sync($id));
        self::assertCount($named, self::items($id));
    }

    public function testWhatIsPendingIsToldWithWhatWasAnsweredAndWhenItIsBelieved(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        Sandbox::fail(['on' => 'media', 'kind' => 'few_posts']);
        $from = time() + 6 * self::HOUR;
        self::sync($id);

        $account = self::account();
        self::assertSame('waiting', $account['state']);
        $failure = $account['sync']['failure'];
        self::assertSame(['implausible', 'wait'], [$failure['code'], $failure['kind']]);
        self::assertStringContainsString('the posts on the site stay as they are', $failure['message']);
        self::assertStringContainsString('Posts that it named: 3. Posts on the site: 42.', $failure['message']);
        $dates = [gmdate('j F Y, H:i', $from), gmdate('j F Y, H:i', $from + 60)];
        self::assertMatchesRegularExpression('/ on (' . implode('|', $dates) . ') UTC/', $failure['message']);
        self::assertLessThanOrEqual(time() + self::HOUR, $account['sync']['next'], 'It is asked again soon.');
    }

    public function testFilesOfAFeedThatIsNotBelievedGoneStay(): void
    {
        $id = $this->connect('one_post');
        Sandbox::fail(['on' => 'media', 'kind' => 'empty_list']);
        self::sync($id);
        foreach (Picture::read(self::items($id)[0]['picture'])?->files() ?? [] as $address) {
            $file = str_replace(wp_get_upload_dir()['baseurl'], wp_get_upload_dir()['basedir'], $address);
            self::assertFileExists($file);
        }
    }

    public function testAnyAnswerThatDiffersStartsTheHoursAnew(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        foreach (['empty_list', 'few_posts', 'empty_list', null, 'empty_list'] as $kind) {
            Sandbox::work();
            $kind === null || Sandbox::fail(['on' => 'media', 'kind' => $kind]);
            self::assertSame($kind === null ? null : 'implausible', self::sync($id));
            self::assertCount(42, self::items($id));
            self::advance(7 * self::HOUR);
        }
    }

    public function testFailuresInBetweenSayNothing(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        foreach (['empty_list' => 'implausible', 'http_500' => 'transient'] as $kind => $code) {
            Sandbox::work();
            Sandbox::fail(['on' => 'media', 'kind' => $kind]);
            self::assertSame($code, self::sync($id));
            self::advance(3 * self::HOUR);
        }
        Sandbox::work();
        Sandbox::fail(['on' => 'media', 'kind' => 'empty_list']);
        self::assertNull(self::sync($id));
        self::assertSame([], self::items($id));
    }

    public function testAJumpOfTheSitesClockMakesNoHours(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        Sandbox::fail(['on' => 'media', 'kind' => 'empty_list']);
        foreach ([0, 30 * 24, -60 * 24, 40 * 24] as $hours) {
            add_filter('loupe_now', static fn (int $now): int => $now + $hours * self::HOUR);
            self::assertSame('implausible', self::sync($id));
            self::assertCount(42, self::items($id));
        }
        Sandbox::advance(6 * self::HOUR);
        self::assertNull(self::sync($id), 'By the clock of who answered, six hours have passed.');
    }

    public function testADeletionOfAllPostsIsBelievedByTheTicksOfTheSameDay(): void
    {
        $id = $this->connect('one_post');
        Sandbox::deletePost(self::items($id)[0]['id']);
        for ($hours = 0; self::items($id) !== [] && $hours < 24; $hours++) {
            self::advance(self::HOUR);
            do_action('loupe_tick');
        }
        self::assertGreaterThanOrEqual(6, $hours);
        self::assertLessThanOrEqual(9, $hours);
        self::assertSame('connected', self::account()['state']);
    }

    public function testADeletionOfAFewPostsIsBelievedAtOnce(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        foreach (array_slice(Sandbox::posts('lumen.studio'), 0, 10) as $post) {
            Sandbox::deletePost($post['id']);
        }
        self::assertNull(self::sync($id));
        self::assertCount(32, self::items($id));
    }

    public function testAnEmptyFirstListOfAnAccountThatCountsPostsIsAskedForAgainSoon(): void
    {
        self::withoutPictures();
        Sandbox::fail(['on' => 'media', 'kind' => 'empty_list', 'times' => 1]);
        $id = $this->connect('sample');
        self::assertSame('implausible', self::account()['sync']['failure']['code']);

        self::advance(self::HOUR);
        do_action('loupe_tick');
        self::assertCount(42, self::items($id));
        self::assertSame('connected', self::account()['state']);
    }

    public function testAnAccountWithoutPostsIsBelievedAtOnce(): void
    {
        $this->connect('no_posts');
        self::assertSame('connected', self::account()['state']);
    }

    /** @return iterable<string, array{string}> */
    public static function unreadableLists(): iterable
    {
        yield 'posts that nobody can read' => ['unreadable_posts'];
        yield 'an object for a list' => ['list_is_an_object'];
    }

    /** @dataProvider unreadableLists */
    public function testAListThatCannotBeReadIsAFailureHoweverOftenItComes(string $kind): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        Sandbox::fail(['on' => 'media', 'kind' => $kind]);
        for ($times = 0; $times < 3; $times++) {
            self::assertSame('garbled', self::sync($id));
            self::assertCount(42, self::items($id));
            self::advance(24 * self::HOUR);
        }
    }

    public function testAProfileOfAnotherAccountChangesNothing(): void
    {
        $this->connect('one_post');
        self::assertSameProfileAfter('other_user');
    }

    public function testAProfileWithoutANameOrCountsKeepsThoseThatAreKnown(): void
    {
        $this->connect('one_post');
        self::assertSameProfileAfter('nameless');
        self::assertSameProfileAfter('uncounted');
    }

    public function testConnectingAnewWithoutANameKeepsTheKnownOne(): void
    {
        $this->connect('one_post');
        Sandbox::fail(['on' => 'me', 'kind' => 'nameless']);
        $this->connect('one_post');
        self::assertSame('one.good.picture', self::account()['username']);
    }

    private static function assertSameProfileAfter(string $kind): void
    {
        $facts = ['username', 'name', 'picture', 'followers', 'posts', 'account_type'];
        $before = array_intersect_key(self::account(), array_flip($facts));
        Sandbox::forgetCalls();
        Sandbox::fail(['on' => 'me', 'kind' => $kind, 'times' => 1]);
        self::advance(24 * self::HOUR);
        do_action('loupe_tick');
        self::assertContains('me', array_column(Sandbox::calls(), 'area'));
        self::assertSame($before, array_intersect_key(self::account(), array_flip($facts)), $kind);
    }

    /** @return string|null a failure's code */
    private static function sync(string $id): ?string
    {
        return self::rest('POST', "/accounts/$id/sync")->get_data()['data']['failure']['code'] ?? null;
    }

    /** @return list<array<string, mixed>> without how long ago it was: from midnight on that is another text */
    private static function items(string $id): array
    {
        $items = self::rest('GET', "/feeds/$id")->get_data()['items'];
        return array_map(static fn (array $item): array => array_diff_key($item, ['time' => '']), $items);
    }

    /** @return array<string, mixed> */
    private static function account(): array
    {
        return self::rest('GET', '/accounts')->get_data()['accounts'][0];
    }
}
