<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\FeedChange;

/** Posts that a reading leaves out: gone, or Instagram is mistaken. */
final class LeftOutPostsTest extends DeepTestCase
{
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
}
