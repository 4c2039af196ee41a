<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Port\HttpReply;

/** How the whole list is read, and what becomes of it. */
final class DeepSyncTest extends DeepTestCase
{
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
}
