<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use PHPUnit\Framework\TestCase;

/** A site that keeps many posts, ticking by the hour. */
final class DeepSyncTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;
    private const ID = '17841400000000001';

    private MemorySite $site;
    private BusyAccount $instagram;

    public function testAFirstReadingGoesOnForHoursAndShowsNothingOfItBeforeItIsWhole(): void
    {
        $this->connect(2_030, 10_000);
        $shown = [];
        $calls = 0;
        for ($hour = 0; $hour < 4; $hour++) {
            $before = count($this->instagram->asked);
            $this->tick();
            $calls = max($calls, count($this->instagram->asked) - $before);
            $shown[] = count($this->shown());
        }
        self::assertSame([48, 48, 2_030, 2_030], $shown);
        self::assertLessThanOrEqual(CallKind::HOURLY, $calls);
        $this->assertShown($this->instagram->ids());
        self::assertSame([], array_filter($this->items(), static fn (Item $item): bool => $item->picture === null));
    }

    public function testASiteKeepsNoMorePostsThanItIsSetTo(): void
    {
        $this->connect(700, 250);
        $this->tick(3);
        self::assertSame(array_slice($this->instagram->ids(), 0, 250), $this->shown());
        self::assertNotContains('17900000000000400', $this->instagram->asked);
    }

    public function testByDefaultTheNewestAreKeptAndNothingElseIsAskedFor(): void
    {
        $this->connect(700, 48);
        $this->tick(3);
        self::assertSame(array_slice($this->instagram->ids(), 0, 48), $this->shown());
        self::assertSame([''], array_values(array_unique($this->instagram->asked)));
        self::assertNull($this->feed()->deep);
    }

    public function testWhoeverIsKilledBetweenTwoPagesGoesOnWithTheNext(): void
    {
        $this->connect(900, 10_000);
        $this->instagram->twist = function (array $page, ?int $next): array {
            if ($next === 601) {
                $this->instagram->twist = null;
                throw new \LogicException('killed');
            }
            return [$page, $next];
        };
        try {
            $this->tick();
            self::fail('It was not killed.');
        } catch (\LogicException) {
            $this->site->lock->revoke('sync_' . self::ID);
        }
        $this->instagram->asked = [];
        $this->tick(2);
        self::assertSame('701', $this->instagram->asked[1]);
        $this->assertShown($this->instagram->ids());
    }

    public function testWhatIsPublishedWhileTheListIsReadIsNeitherMissedNorShownTwice(): void
    {
        $this->connect(2_500, 10_000);
        $this->tick();
        $this->instagram->publish(30);
        $this->tick();
        self::assertCount(48, $this->shown());
        $this->instagram->publish(30);
        $this->tick(2);
        $this->assertShown($this->instagram->ids());
        $this->instagram->publish(7);
        $this->tick();
        $this->assertShown($this->instagram->ids());
    }

    public function testAHourOfNothingNewIsOneCallAndWritesNoOlderPosts(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $records = $this->feed()->older;
        $this->instagram->asked = [];
        $this->tick(10);
        self::assertSame(array_fill(0, 10, ''), $this->instagram->asked);
        self::assertEquals($records, $this->feed()->older);
    }

    public function testPostsKeepTheirFilmsWhenTheyBecomeOlderAndOfOlderPostsNoneIsFetched(): void
    {
        $this->connect(60, 10_000);
        $this->instagram->hasFilms = true;
        $this->site->megabytes = 1;
        $this->tick(3);
        $withFilms = fn (): array => array_column(array_filter($this->items(), static fn (Item $item): bool
            => $item->video !== null), 'id');
        $first = array_slice($this->instagram->ids(), 0, 48);
        self::assertSame($first, $withFilms());
        $this->instagram->publish(20);
        $this->tick(3);
        self::assertSame(array_slice($this->instagram->ids(), 0, 68), $withFilms());
        // The whole list is read anew, and what no post shows is cleared away.
        for ($day = 0; $day < 15; $day++) {
            $this->site->clock->now += 23 * self::HOUR;
            $this->tick();
        }
        self::assertSame(array_slice($this->instagram->ids(), 0, 68), $withFilms());
        self::assertCount(68, $this->site->films->sizes(self::ID));
    }

    public function testOnceADayTheWholeListIsReadAndWhatIsGoneOrEditedFarBackIsNoticed(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        unset($this->instagram->posts[17], $this->instagram->posts[350]);
        $this->instagram->posts[99] = 'Edited';
        $this->tick(24);
        $this->assertShown($this->instagram->ids());
        self::assertContains('Edited', array_map(static fn (Item $item): string => $item->caption, $this->items()));
        self::assertNotContains(self::ID . '/17900000000000017', array_map(
            static fn (string $path): string => explode('-', $path)[0],
            $this->feed()->paths()
        ));
    }

    public function testADayOfNothingNewLeavesTheRecordsAsTheyAre(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $records = $this->feed()->older;
        $this->instagram->asked = [];
        $this->tick(25);
        self::assertContains('101', $this->instagram->asked, 'The whole list was read.');
        self::assertEquals($records, $this->feed()->older);
        self::assertCount(
            count($records->posts),
            preg_grep('/^feed_' . self::ID . '_/', $this->site->store->keys()) ?: []
        );
    }

    public function testADeletedPostOfTheNewestLetsAnOlderOneIn(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        unset($this->instagram->posts[390], $this->instagram->posts[391]);
        $this->tick();
        $this->assertShown($this->instagram->ids());
    }

    public function testTheLastButOneOfTheNewestThatIsGoneIsNoOlderPost(): void
    {
        $this->connect(200, 10_000);
        $this->tick(2);
        unset($this->instagram->posts[154]);
        $this->instagram->publish(1);
        $this->tick();
        $this->assertShown($this->instagram->ids());
    }

    public function testAnOlderPostThatIsGoneIsNoticedAtOnceWhereTheNewestReachPastIt(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        // The newest of the older ones goes, and so do some of the newest: these reach further back now.
        unset($this->instagram->posts[352], $this->instagram->posts[390], $this->instagram->posts[391]);
        $this->tick();
        $this->assertShown($this->instagram->ids());
    }

    public function testAPostThatCameSinceTheNewestWereAskedForIsNoOlderOneThoughTheSitesClockIsSlow(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $this->site->network->others = function (string $url): HttpReply {
            if (str_contains($url, 'limit=100')) {
                $this->instagram->publish(1, $this->site->clock->now + 120);
                $this->site->network->others = $this->instagram->answer(...);
            }
            return $this->instagram->answer($url);
        };
        for ($hour = 1; $hour <= 24; $hour++) {
            $this->tick();
            $times = array_map(static fn (Item $item): int => $item->takenAt, $this->items());
            self::assertSame(max($times), $times[0]);
            self::assertLessThan(max(array_slice($times, 0, 48)), max(array_slice($times, 48)));
        }
        $this->assertShown($this->instagram->ids());
        self::assertCount(401, $this->shown());
    }

    public function testAPostWithoutATimeAndAnOldOneThatComesFirstCostNoOlderPosts(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $shown = $this->shown();
        $this->instagram->publish(1, 0);
        $this->instagram->publish(1, self::NOW - 5_000 * self::HOUR);
        $this->tick();
        self::assertSame($shown, array_slice($this->shown(), 2));
        // Nor by the readings of the whole list that follow.
        $this->tick(40);
        $this->assertShown($this->instagram->ids());
    }

    public function testAFarOlderPostThatIsTheLastOfTheNewestCostsNoOlderPosts(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $this->instagram->publish(1, self::NOW - 5_000 * self::HOUR);
        foreach ([23, 24] as $count) {
            $this->instagram->publish($count, $this->site->clock->now);
            $this->tick();
        }
        self::assertSame(BusyAccount::idOf(401), $this->shown()[47]);
        $this->assertShown($this->instagram->ids());
        $this->tick(40);
        $this->assertShown($this->instagram->ids());
    }

    public function testAFirstReadingHasAllOfThemThoughAnOldPostComesFirstAndSomeHaveNoTime(): void
    {
        $this->connect(400, 10_000);
        $this->instagram->publish(1, -1);
        $this->instagram->publish(1, self::NOW - 5_000 * self::HOUR);
        $this->tick(3);
        $this->assertShown($this->instagram->ids());
    }

    public function testWhereMoreCameAtOnceThanAreAskedForTheListIsReadUntilItIsKnown(): void
    {
        $this->connect(900, 10_000);
        $this->tick(3);
        $this->instagram->publish(130);
        $this->instagram->asked = [];
        $this->tick(2);
        $this->assertShown($this->instagram->ids());
        self::assertSame(['', '', '931', '831', ''], $this->instagram->asked);
    }

    public function testWhatCameMeanwhileAndWasMoreThanIsAskedForAtOnceIsReadNext(): void
    {
        $this->connect(1_200, 10_000);
        $this->tick();
        $this->instagram->publish(130);
        $this->tick(2);
        $this->assertShown($this->instagram->ids());
    }

    /**
     * @dataProvider paging
     * @param \Closure(list<int>, int|null): array{list<int>, int|string|null} $twist
     */
    public function testPagingThatCannotBeTrustedEndsAndCostsNoPostThatIsStored(\Closure $twist): void
    {
        $this->connect(700, 1_000);
        $this->tick(3);
        $stored = $this->shown();
        self::assertCount(700, $stored);
        $this->instagram->twist = $twist;
        $this->instagram->asked = [];
        $this->tick(26);
        $this->assertShown($stored);
        self::assertLessThan(26 + 30 + 10, count($this->instagram->asked));
        $this->instagram->twist = null;
        $this->instagram->publish(3);
        $this->tick(24);
        $this->assertShown($this->instagram->ids());
    }

    /** @return iterable<string, array{\Closure}> */
    public static function paging(): iterable
    {
        $twists = [
            'pages that overlap' => static fn (array $page, ?int $next): array
                => [$page, $next === null ? null : $next + 3],
            'a cursor that stands still' => static fn (array $page, ?int $next): array => [$page, 601],
            'the last page leads back' => static fn (array $page, ?int $next): array => [$page, $next ?? 601],
            'round in circles with new cursors' => static function (array $page, ?int $next): array {
                static $round = 0;
                return [$page, ($next ?? 601) . '-' . $round++];
            },
            'pages without posts' => static fn (array $page, ?int $next): array
                => [$next !== null && $next < 400 ? [] : $page, $next],
            'an end that says no more than that' => static fn (array $page, ?int $next): array
                => [$page, $next === 401 ? null : $next],
        ];
        foreach ($twists as $name => $twist) {
            yield $name => [$twist];
        }
    }

    public function testWhatCameMeanwhileComesBehindNoOlderOneWhereTheListLeadsBackToItsBeginning(): void
    {
        $this->connect(2_500, 10_000);
        $this->tick(4);
        $this->site->clock->now += 23 * self::HOUR;
        $this->tick();
        $this->instagram->publish(130, $this->site->clock->now);
        $this->instagram->twist = static fn (array $page, ?int $next): array => [$page, $next ?? 2_631];
        for ($hour = 0; $hour < 6; $hour++) {
            $this->tick();
            $this->assertNewestFirst();
        }
        self::assertSame($this->instagram->ids(), $this->shown());
    }

    public function testAPostThatIsGoneIsNoticedWhereTheListLeadsBackToNewerOnes(): void
    {
        $this->connect(700, 1_000);
        $this->tick(3);
        unset($this->instagram->posts[300]);
        $this->instagram->twist = static fn (array $page, ?int $next): array => [$page, $next ?? 701];
        $this->tick(26);
        $this->assertShown($this->instagram->ids());
    }

    public function testAListThatLeavesOutMostIsBelievedAfterItHasSaidSoForHours(): void
    {
        $this->connect(700, 1_000);
        $this->tick(3);
        $this->instagram->posts = array_slice($this->instagram->posts, 0, 200, true);
        $this->tick(24);
        self::assertCount(700, $this->shown());
        self::assertSame(FailureCode::Implausible, $this->feed()->deep?->job->failure?->code);
        $this->tick(8);
        $this->assertShown($this->instagram->ids());
    }

    public function testAPostThatIsGoneDoesNotComeBackInFrontOfTheListThatIsBeingRead(): void
    {
        $this->connect(1_200, 10_000);
        $this->tick(4);
        $this->site->clock->now += 23 * self::HOUR;
        unset($this->instagram->posts[1_155]);
        // The reading begins, and what is said of the newest is not believed.
        $this->instagram->twist = static fn (array $page, ?int $next): array
            => count($page) === 48 ? [[], null] : [$page, $next];
        $this->tick();
        $this->instagram->twist = null;
        $this->instagram->publish(10);
        $this->tick(3);
        $this->assertShown($this->instagram->ids());
    }

    public function testPostsThatNewerOnesPushOutBeyondWhatIsKeptAreNotDoubted(): void
    {
        $this->connect(700, 250);
        $this->tick(3);
        $this->instagram->publish(100);
        $this->site->clock->now += 24 * self::HOUR;
        $this->tick();
        self::assertSame(array_slice($this->instagram->ids(), 0, 250), $this->shown());
    }

    public function testManyThatAreGoneAreBelievedToBeThoughTheAccountGoesOnPosting(): void
    {
        $this->connect(700, 1_000);
        $this->tick(3);
        $this->instagram->posts = array_diff_key($this->instagram->posts, array_flip(range(301, 400)));
        for ($hour = 1; $hour <= 40; $hour++) {
            $this->instagram->publish(1, $this->site->clock->now);
            $this->tick();
        }
        $this->assertShown($this->instagram->ids());
    }

    public function testWhoGoesOnTidyingUpIsBelievedStepByStep(): void
    {
        $this->connect(300, 1_000);
        $this->tick(3);
        $this->site->clock->now += 20 * self::HOUR;
        foreach ([range(101, 130), range(201, 230), range(41, 70), range(151, 180)] as $step => $numbers) {
            $before = $this->instagram->ids();
            $this->instagram->posts = array_diff_key($this->instagram->posts, array_flip($numbers));
            $this->tick($step === 0 ? 1 : 7);
            $gone = array_diff($this->instagram->ids(), $this->shown());
            self::assertSame([], $gone, "Posts that are there, after step $step.");
            self::assertSame([], array_diff($this->shown(), $before), "Posts that went before step $step.");
            $this->assertNewestFirst();
        }
        $this->tick(7);
        $this->assertShown($this->instagram->ids());
    }

    public function testWhatElseChangedIsShownWhilePostsAreDoubtedToBeGone(): void
    {
        $this->connect(700, 1_000);
        $this->tick(3);
        $before = $this->instagram->ids();
        $this->instagram->posts = array_diff_key($this->instagram->posts, array_flip(range(301, 330)));
        $this->instagram->posts[320 + 50] = 'Edited';
        $this->site->clock->now += 20 * self::HOUR;
        $this->tick();
        $this->assertShown($before);
        self::assertSame('Edited', array_column($this->items(), 'caption', 'id')[BusyAccount::idOf(370)]);
        self::assertSame(FailureCode::Implausible, $this->feed()->deep?->job->failure?->code);
        $this->tick(8);
        $this->assertShown($this->instagram->ids());
    }

    public function testTwoReadingsThatBreakOffOneAfterTheOtherCostNoPost(): void
    {
        $this->connect(700, 10_000);
        $this->tick(3);
        $this->site->clock->now += 20 * self::HOUR;
        foreach ([401, 501] as $end) {
            $this->instagram->twist = static fn (array $page, ?int $next): array
                => $next === $end ? [array_slice($page, 0, 3), null] : [$page, $next];
            $this->tick(7);
            self::assertSame(FailureCode::Implausible, $this->feed()->deep?->job->failure?->code);
            self::assertCount(700, $this->shown());
        }
        $this->instagram->twist = null;
        $this->tick(7);
        $this->assertShown($this->instagram->ids());
        self::assertNull($this->feed()->deep->doubt);
    }

    public function testAFirstPageThatSaysThatNothingComesAfterItCostsNoPost(): void
    {
        $this->connect(700, 10_000);
        $this->tick(3);
        $this->instagram->twist = static fn (array $page, ?int $next): array => [$page, null];
        for ($hour = 1; $hour <= 30; $hour++) {
            $this->tick();
            self::assertCount(700, $this->shown(), "After $hour hours.");
        }
        $this->instagram->twist = null;
        $this->instagram->publish(3);
        $this->tick(7);
        $this->assertShown($this->instagram->ids());
    }

    public function testAnAccountThatKeepsItsNewestPostsAloneIsBelievedHoursLater(): void
    {
        $this->connect(700, 10_000);
        $this->tick(3);
        $this->instagram->posts = array_slice($this->instagram->posts, 0, 40, true);
        $this->tick();
        self::assertCount(700, $this->shown());
        $this->tick(8);
        $this->assertShown($this->instagram->ids());
        self::assertNull($this->feed()->deep);
    }

    public function testPostsThatAreCountedButListedNoMoreAreBelievedToBeGoneAfterDays(): void
    {
        $this->connect(700, 10_000);
        $this->tick(3);
        $this->instagram->unlisted = 100;
        $this->instagram->posts = array_slice($this->instagram->posts, 0, 600, true);
        $this->tick(72);
        self::assertCount(700, $this->shown());
        $this->tick(30);
        $this->assertShown($this->instagram->ids());
    }

    public function testReadingsThatBreakOffWhileOthersAreDoubtedCostNoPost(): void
    {
        $this->connect(700, 10_000);
        $this->tick(3);
        $this->instagram->unlisted = 60;
        $this->instagram->posts = array_slice($this->instagram->posts, 0, 640, true);
        $this->tick(80);
        $this->instagram->twist = static fn (array $page, ?int $next): array
            => $next === 401 ? [array_slice($page, 0, 3), null] : [$page, $next];
        $this->tick(30);
        self::assertSame([], array_diff($this->instagram->ids(), $this->shown()));
    }

    public function testAPageThatCameWithoutPostsCostsNone(): void
    {
        $this->connect(1_500, 10_000);
        $this->tick(5);
        $this->assertShown($this->instagram->ids());
        $this->instagram->twist = function (array $page, ?int $next): array {
            $isOne = $next === 101;
            $this->instagram->twist = $isOne ? null : $this->instagram->twist;
            return [$isOne ? [] : $page, $next];
        };
        for ($hour = 1; $hour <= 30; $hour++) {
            $this->tick();
            self::assertCount(1_500, $this->shown());
        }
        self::assertNull($this->instagram->twist);
    }

    /** @dataProvider believedOrNot */
    public function testAReadingThatIsTheFirstToWriteWhatIsToldOfTheAccountSaysSo(int $gone): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        $user = User::read((object) ['id' => self::ID, 'username' => 'lumen.studio', 'name' => 'Another']);
        self::assertInstanceOf(User::class, $user);
        $this->site->put($account->withProfile($user, '', $this->site->clock->now));
        $told = [];
        $this->site->listener = $this->createMock(ChangeListener::class);
        $this->site->listener->method('feedChanged')
            ->willReturnCallback(static function (string $id, ?FeedChange $change) use (&$told): void {
                $told[] = [$change->profile ?? [], count($change->gone ?? [])];
            });
        $this->instagram->posts = array_slice($this->instagram->posts, 0, 300 - $gone, true);
        $this->site->clock->now += 24 * self::HOUR;
        $this->site->deepSync()->goOnIfDue(self::ID, 20);
        self::assertContains('name', $told[0][0] ?? []);
        self::assertSame([0], array_column($told, 1));
    }

    /** @return iterable<string, array{int}> */
    public static function believedOrNot(): iterable
    {
        yield 'of a list that is as it was' => [0];
        yield 'of one that leaves out too much' => [100];
    }

    public function testAFailureKeepsWhatWasReadAndWaits(): void
    {
        $this->connect(900, 10_000);
        $others = $this->site->network->others;
        $this->site->network->others = static fn (string $url): HttpReply => str_contains($url, 'after=')
            ? new HttpReply(500, [], '{"error":{"message":"x","code":2,"is_transient":true}}')
            : ($others)($url);
        $this->tick(2);
        self::assertSame(FailureCode::Transient, $this->feed()->deep?->job->failure?->code);
        self::assertSame(100, $this->feed()->deep->pass?->records->count());
        self::assertCount(48, $this->shown());
        $this->site->network->others = $others;
        // With a token that is connected anew nothing has to wait for what failed with the one before.
        $this->site->feedSync()->restart(self::ID);
        self::assertNull($this->feed()->deep?->job->failure);
        $this->tick(2);
        $this->assertShown($this->instagram->ids());
        self::assertNull($this->feed()->deep->job->failure);
    }

    public function testAPictureThatCannotBeFetchedHoldsNothingUpAndIsTriedTheNextDay(): void
    {
        $this->connect(150, 10_000);
        $others = $this->site->network->others;
        $this->site->network->others = static fn (string $url): HttpReply => str_contains($url, '000009.jpg')
            ? new HttpReply(404, [], '')
            : ($others)($url);
        $this->tick(2);
        $blank = array_filter($this->items(), static fn (Item $item): bool => $item->picture === null);
        self::assertSame(['17900000000000009'], array_values(array_map(static fn (Item $item): string
            => $item->id, $blank)));
        $this->site->network->others = $others;
        $this->tick(24);
        self::assertSame([], array_filter($this->items(), static fn (Item $item): bool => $item->picture === null));
    }

    public function testPicturesOfOlderPostsAreNeitherMissingNorTooMany(): void
    {
        $this->connect(260, 10_000);
        $this->tick(30);
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        $found = $this->site->pictureInventory()->of($account);
        self::assertSame([[], []], [$found->missing, $found->superfluous]);
        self::assertGreaterThanOrEqual(260, count($this->site->pictures->paths(self::ID)));
    }

    public function testPicturesOfPostsThatNewerOnesPushedOutWhileTheListWasReadAreNamedNoMore(): void
    {
        $this->connect(1_500, 1_400);
        $this->tick(30);
        $this->site->clock->now += 20 * self::HOUR;
        $this->tick();
        self::assertNotNull($this->feed()->deep?->pass, 'The list is being read.');
        $this->instagram->publish(30, $this->site->clock->now);
        for ($hour = 1; $this->feed()->deep?->pass !== null; $hour++) {
            self::assertLessThan(20, $hour);
            $this->tick();
        }
        self::assertCount(1_400, $this->items());
        $files = array_merge(...array_map(static fn (Item $item): array => $item->files(), $this->items()));
        $stems = static fn (array $paths): array => array_unique(array_map(PictureName::stemOf(...), $paths));
        $strays = array_diff($stems($this->site->pictures->paths(self::ID)), $stems($files));
        self::assertGreaterThanOrEqual(30, count($strays));
        self::assertSame([], array_diff($strays, array_map(strval(...), array_keys($this->feed()->unnamed))));
    }

    public function testASiteThatIsSetToFewerPostsKeepsFewer(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $this->site->posts = 48;
        $this->tick();
        self::assertCount(48, $this->shown());
        self::assertSame([], preg_grep('/^feed_' . self::ID . '_/', $this->site->store->keys()));
        $this->site->posts = 10_000;
        $this->tick(3);
        $this->assertShown($this->instagram->ids());
    }

    public function testADisconnectedAccountLeavesNothingOfAListThatIsBeingRead(): void
    {
        $this->connect(2_000, 10_000);
        $this->tick();
        self::assertNotSame([], preg_grep('/^feed_' . self::ID . '_/', $this->site->store->keys()));
        self::assertNull($this->site->disconnector()->disconnect(self::ID));
        self::assertSame([], preg_grep('/' . self::ID . '/', $this->site->store->keys()));
    }

    /** @param list<string> $ids */
    private function assertShown(array $ids): void
    {
        $shown = $this->shown();
        self::assertSame([], array_values(array_diff($ids, $shown)), 'These are missing.');
        self::assertSame([], array_values(array_diff($shown, $ids)), 'These are too many.');
        self::assertTrue($ids === $shown, 'They are in another order, or some twice.');
    }

    private function connect(int $posts, int $kept): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->posts = $kept;
        $this->instagram = new BusyAccount(self::ID, self::NOW - ($posts + 5) * self::HOUR, $posts);
        $this->site->network->others = $this->instagram->answer(...);
        $account = AccountsTest::account(self::ID);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), self::ID);
        $this->site->put($account->withToken($sealed, $account->life, Job::due(self::NOW + 5_000_000)));
    }

    public function testPicturesOfOlderPostsThatAreMissingAreCopiedWithinAnHourOfARepair(): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $before = $this->site->pictures->paths(self::ID);
        $lost = $this->items()[250]->picture?->files() ?? [];
        self::assertNotSame([], $lost);
        $this->site->pictures->keepOnly(self::ID, static fn (string $path): bool => !in_array($path, $lost, true));
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('It is not connected.');
        $this->site->pictureInventory()->mend($account);
        $this->tick();
        self::assertEqualsCanonicalizing($before, $this->site->pictures->paths(self::ID));
    }

    public function testAShapeThatAPageShowsForTheFirstTimeIsMadeOfOlderPostsToo(): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $this->instagram->asked = [];
        $this->place(Shape::FourByFive);
        $this->tick();
        self::assertCount(300, $this->shownAs(Shape::FourByFive));
        self::assertContains('101', $this->instagram->asked, 'The whole list was read.');
        $this->instagram->asked = [];
        $this->tick(8);
        self::assertSame(array_fill(0, 8, ''), $this->instagram->asked, 'And once only.');
    }

    public function testAPageThatNeedsWhatIsThereAlreadyHasNoListRead(): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $this->instagram->asked = [];
        $this->place(Shape::Square);
        $this->tick();
        self::assertCount(1, $this->feed()->placements);
        self::assertSame([''], $this->instagram->asked);
    }

    public function testAShapeThatIsShownFirstWhileTheListIsReadIsMadeByAnotherReadingAfterIt(): void
    {
        $this->connect(2_500, 10_000);
        $this->tick();
        $this->place(Shape::FourByFive);
        for ($hour = 2; count($this->shownAs(Shape::FourByFive)) < 2_500; $hour++) {
            self::assertLessThan(8, $hour, 'The daily reading is far.');
            $this->tick();
            self::assertContains(count($this->shown()), [48, 2_500]);
        }
        $this->assertShown($this->instagram->ids());
    }

    private function place(Shape $shape): void
    {
        $placement = Placement::of(Settings::fromArray(['shape' => $shape->value]), Room::usual());
        $this->site->placements()->note(self::ID, $placement);
    }

    /** @return list<string> ids of the posts of whose pictures there is a copy in that shape */
    private function shownAs(Shape $shape): array
    {
        $isOfIt = static fn (Item $item): bool => $item->picture?->cutOf($shape) !== null;
        return array_column(array_filter($this->items(), $isOfIt), 'id');
    }

    /** Each hour, and a minute later as long as there is something to go on with. */
    private function tick(int $hours = 1): void
    {
        for ($hour = 1; $hour <= $hours; $hour++) {
            $this->site->clock->now += self::HOUR;
            $this->site->tick()->run();
            for ($minute = 1; $minute <= 9 && $this->site->tick()->isDue(); $minute++) {
                $this->site->tick()->run();
            }
        }
    }

    private function assertNewestFirst(): void
    {
        $shown = $this->shown();
        rsort($shown);
        $this->assertShown($shown);
    }

    private function feed(): StoredFeed
    {
        return $this->site->feeds()->fresh(self::ID) ?? self::fail('There is no feed.');
    }

    /** @return list<Item> */
    private function items(): array
    {
        return $this->site->feeds()->posts()->shown(self::ID, '', 0, PHP_INT_MAX);
    }

    /** @return list<string> */
    private function shown(): array
    {
        return array_map(static fn (Item $item): string => $item->id, $this->items());
    }
}
