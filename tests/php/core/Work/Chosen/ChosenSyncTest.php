<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Chosen;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Asked;
use Loupe\Core\Feed\Page\ChosenState;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\Work\Deep\BusyAccount;
use PHPUnit\Framework\TestCase;

/** A site whose pages show some posts alone, ticking by the hour. */
final class ChosenSyncTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;
    private const ID = '17841400000000001';

    private MemorySite $site;
    private BusyAccount $instagram;

    public function testAPostAmongTheNewestIsThereAtOnceAndCostsNoCall(): void
    {
        $this->connect(60);
        $this->tick();
        $this->ask(60);
        self::assertSame(ChosenState::Shown, $this->state(60));
        $this->tick(3);
        self::assertSame([[''], []], [array_values(array_unique($this->instagram->asked)), $this->instagram->nodes]);
    }

    public function testAnOldPostIsFoundInTheAccountsListWithItsPicture(): void
    {
        $this->connect(500);
        $this->tick();
        $this->ask(120);
        self::assertSame(ChosenState::Sought, $this->state(120));
        $this->tickOnce();
        self::assertSame(ChosenState::Shown, $this->state(120));
        self::assertNotNull($this->post(120)?->picture);
        self::assertSame(['', '', '401', '301', '201'], $this->instagram->asked);
        self::assertNull($this->feed()->chosen->search);
    }

    public function testSeveralPostsAreLookedForInOneWalk(): void
    {
        $this->connect(500);
        $this->tick();
        array_map($this->ask(...), [350, 250, 410]);
        $this->tickOnce();
        self::assertSame(['', '', '401', '301'], $this->instagram->asked);
        $states = array_map($this->state(...), [350, 250, 410]);
        self::assertSame([ChosenState::Shown, ChosenState::Shown, ChosenState::Shown], $states);
    }

    public function testAPostThatIsOfNobodyIsLookedForOnceAWeekAndAtAButton(): void
    {
        $this->connect(150);
        $this->tick();
        $this->ask(9999);
        $this->tick(2);
        self::assertSame(ChosenState::Missing, $this->state(9999));
        $asked = $this->lists();
        $this->tick(24 * 6);
        $this->ask(9999);
        $this->tick();
        self::assertSame($asked, $this->lists(), 'It was looked for again.');
        $this->site->feedSync()->sync(self::ID);
        self::assertSame(ChosenState::Sought, $this->state(9999));
        $this->tick();
        self::assertSame($asked + 2, $this->lists());
        $this->tick(24 * 7);
        $this->ask(9999);
        $this->tick(2);
        self::assertSame($asked + 4, $this->lists());
    }

    public function testALongListTakesDaysAndEachHourAndDayItsCallsAtMost(): void
    {
        $this->connect(10_000);
        $this->tick();
        $this->ask(3);
        $most = 0;
        for ($hour = 1; $hour <= 60 && $this->state(3) !== ChosenState::Shown; $hour++) {
            $before = count($this->instagram->asked);
            $this->tick();
            $most = max($most, count($this->instagram->asked) - $before);
            $budget = $this->site->budget();
            self::assertLessThanOrEqual(3 * Asked::MOST, $budget->otherInLastDay(self::ID, CallKind::Chosen));
        }
        self::assertSame(ChosenState::Shown, $this->state(3));
        self::assertLessThanOrEqual(CallKind::HOURLY, $most);
        self::assertLessThan(60, $hour);
    }

    public function testWhoeverIsKilledInTheMiddleGoesOnWithTheSamePage(): void
    {
        $this->connect(900);
        $this->tick();
        array_map($this->ask(...), [650, 50]);
        $this->instagram->twist = function (array $page, ?int $next): array {
            if ($next === 501) {
                $this->instagram->twist = null;
                throw new \LogicException('killed');
            }
            return [$page, $next];
        };
        try {
            $this->tickOnce();
            self::fail('It was not killed.');
        } catch (\LogicException) {
            $this->site->lock->revoke('sync_' . self::ID);
        }
        self::assertSame(ChosenState::Shown, $this->state(650), 'What was found before is there.');
        $this->instagram->asked = [];
        $this->tickOnce();
        self::assertSame('601', $this->instagram->asked[0]);
        $this->tick();
        self::assertSame(ChosenState::Shown, $this->state(50));
    }

    public function testAPostThatIsAskedForDuringAWalkIsNotTakenForMissingByIt(): void
    {
        $this->connect(3_000);
        $this->tick();
        $this->ask(9999);
        $this->tickOnce();
        $this->ask(2_900);
        $this->tick(6);
        self::assertSame([ChosenState::Missing, ChosenState::Shown], [$this->state(9999), $this->state(2_900)]);
    }

    public function testACursorThatLeadsInACircleEndsTheWalk(): void
    {
        $this->connect(500);
        $this->tick();
        $this->ask(9999);
        $this->instagram->twist = static fn (array $page, ?int $next): array => [$page, 401];
        $this->tick(2);
        self::assertSame(ChosenState::Missing, $this->state(9999));
        self::assertLessThan(8, count($this->instagram->asked));
    }

    public function testAFoundPostIsAskedForOnceADay(): void
    {
        $this->connect(200);
        $this->tick();
        $this->ask(20);
        $this->tick(2);
        $this->instagram->posts[20] = 'Edited';
        $this->tick(48);
        self::assertCount(2, $this->instagram->nodes);
        self::assertSame('Edited', $this->post(20)?->caption);
    }

    public function testAPostThatIsPushedOutOfTheNewestStays(): void
    {
        $this->connect(48);
        $this->tick();
        $this->ask(1);
        $this->instagram->publish(5);
        $this->tick();
        self::assertSame(ChosenState::Shown, $this->state(1));
        self::assertSame([BusyAccount::idOf(1)], array_column($this->feed()->chosen->items, 'id'));
        self::assertContains(self::ID . '/' . BusyAccount::idOf(1), $this->stems());
    }

    public function testAPostThatIsDeletedOnInstagramGoesAndIsNotFoundAgain(): void
    {
        $this->connect(200);
        $this->tick();
        $this->ask(20);
        $this->tick();
        unset($this->instagram->posts[20]);
        $this->tick(25);
        self::assertSame(ChosenState::Missing, $this->state(20));
        self::assertNotContains(self::ID . '/' . BusyAccount::idOf(20), $this->stems());
    }

    public function testAFailureLeavesThePostWhereItIs(): void
    {
        $this->connect(200);
        $this->tick();
        $this->ask(20);
        $this->tick();
        foreach ([[2, 0, 500], [190, 463, 400], [2500, 0, 400], [10, 0, 403]] as [$code, $subcode, $status]) {
            $error = ['error' => ['message' => 'No.', 'code' => $code, 'error_subcode' => $subcode]];
            $this->instagram->twistNode = static fn (): HttpReply => BusyAccount::json($error, $status);
            $this->site->clock->now += 25 * self::HOUR;
            $this->tick();
            self::assertSame(ChosenState::Shown, $this->state(20), "code $code");
        }
        $this->instagram->twistNode = fn (): HttpReply => BusyAccount::json(['id' => BusyAccount::idOf(7)]);
        $this->site->clock->now += 25 * self::HOUR;
        $this->tick();
        self::assertSame(ChosenState::Shown, $this->state(20), 'another post');
    }

    public function testThatMostOfSeveralAreGoneIsNotBelievedAtOnce(): void
    {
        $this->connect(200);
        $this->tick();
        array_map($this->ask(...), [20, 30, 40]);
        $this->tick();
        unset($this->instagram->posts[20], $this->instagram->posts[30], $this->instagram->posts[40]);
        for ($hour = 1; $hour < 30 && count($this->instagram->nodes) < 3; $hour++) {
            $this->tick();
        }
        self::assertSame([ChosenState::Shown, ChosenState::Shown], array_map($this->state(...), [20, 30]));
        $this->tick(8);
        self::assertSame([ChosenState::Missing, ChosenState::Missing], array_map($this->state(...), [20, 30]));
    }

    public function testADeepFeedThatHoldsThePostNeedsNoCall(): void
    {
        $this->connect(400, 10_000);
        $this->tick(3);
        $this->instagram->asked = [];
        $this->ask(30);
        $this->tick();
        self::assertSame(ChosenState::Shown, $this->state(30));
        self::assertNotNull($this->post(30)?->picture);
        self::assertSame([''], $this->instagram->asked);
        $this->instagram->posts[30] = 'Edited';
        $this->tick(50);
        self::assertSame([], $this->instagram->nodes);
        self::assertSame('Edited', $this->post(30)?->caption);
    }

    public function testAPostThatNoPageShowsAnyMoreGoesAfterTwoWeeksAndItsPicturesAfterTwoMore(): void
    {
        $this->connect(200);
        $this->tick();
        $this->ask(20);
        $this->tick(24 * 14);
        self::assertSame(ChosenState::Shown, $this->state(20));
        $this->tick(30);
        self::assertSame([], $this->feed()->chosen->items);
        self::assertNotSame([], $this->files(20));
        $this->tick(24 * 15);
        self::assertSame([], $this->files(20));
    }

    public function testOfTooManyThoseThatWereAskedForLongestAgoGo(): void
    {
        $this->connect(200);
        $this->tick();
        foreach (range(1, Asked::MOST + 2) as $number) {
            $this->site->clock->now++;
            $this->ask($number);
        }
        $this->tick();
        self::assertCount(Asked::MOST, $this->feed()->chosen->items);
        self::assertSame([ChosenState::Sought, ChosenState::Shown], array_map($this->state(...), [2, 3]));
    }

    public function testWithTheAccountAllOfItGoes(): void
    {
        $this->connect(200);
        $this->tick();
        $this->ask(20);
        $this->tick();
        $this->site->disconnector()->disconnect(self::ID);
        self::assertSame([], array_filter($this->site->store->keys(), static fn (string $key): bool
            => str_contains($key, self::ID) && !str_starts_with($key, 'lock')));
        self::assertSame([], $this->site->pictures->paths(self::ID));
    }

    private function connect(int $posts, int $kept = 48): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->posts = $kept;
        $this->instagram = new BusyAccount(self::ID, self::NOW - ($posts + 5) * self::HOUR, $posts);
        $this->site->network->others = $this->instagram->answer(...);
        $account = AccountsTest::account(self::ID);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), self::ID);
        $this->site->put($account->withToken($sealed, $account->life, Job::due(self::NOW + 50_000_000)));
    }

    /** As the first view of a page does that shows the post alone. */
    private function ask(int $number): void
    {
        $this->site->askedPosts()->note(self::ID, BusyAccount::shortcodeOf($number));
    }

    /** Each hour, and a minute later as long as there is something to go on with. */
    private function tick(int $hours = 1): void
    {
        for ($hour = 1; $hour <= $hours; $hour++) {
            $this->site->clock->now += self::HOUR;
            $this->tickOnce();
            for ($minute = 1; $minute <= 9 && $this->site->tick()->isDue(); $minute++) {
                $this->tickOnce();
            }
        }
    }

    private function tickOnce(): void
    {
        $this->site->tick()->run();
    }

    private function feed(): StoredFeed
    {
        return $this->site->feeds()->fresh(self::ID) ?? self::fail('There is no feed.');
    }

    private function state(int $number): ChosenState
    {
        return $this->site->feeds()->posts()->chosen(self::ID, BusyAccount::shortcodeOf($number), '')[1];
    }

    private function post(int $number): ?Item
    {
        return $this->site->feeds()->posts()->chosen(self::ID, BusyAccount::shortcodeOf($number), '')[0];
    }

    /** How many pages of lists were asked for, but for the newest posts'. */
    private function lists(): int
    {
        $budget = $this->site->network->asked;
        return count(array_filter($budget, static fn (string $url): bool => str_contains($url, 'limit=100')));
    }

    /** @return list<string> of the pictures that are shown, without their marks */
    private function stems(): array
    {
        return array_map(static fn (string $path): string => explode('-', $path)[0], $this->feed()->paths());
    }

    /** @return list<string> */
    private function files(int $number): array
    {
        $prefix = self::ID . '/' . BusyAccount::idOf($number) . '-';
        return array_values(array_filter(
            $this->site->pictures->paths(self::ID),
            static fn (string $path): bool => str_starts_with($path, $prefix)
        ));
    }
}
