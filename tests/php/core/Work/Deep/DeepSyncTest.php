<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallBudget;
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
        self::assertLessThanOrEqual(CallBudget::HOURLY, $calls);
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
