<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Feed\Item;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Contract\Picture;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\DamagedRecords;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class TickTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;
    private const ID = '10';

    private MemorySite $site;
    private TestClock $clock;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->clock = $this->site->clock;
        $this->connect(self::ID);
    }

    public function testThirtyDaysAfterAWithdrawalNothingIsLeftOfTheAccount(): void
    {
        $this->connect('20');
        $this->site->reconciler()->deauthorised(self::ID);

        $this->clock->now += 30 * self::DAY - 1;
        $this->site->tick()->run();
        self::assertNotNull($this->site->accounts()->get(self::ID));
        self::assertNotNull($this->site->feeds()->get(self::ID));

        $this->clock->now += 1;
        $this->site->tick()->run();
        self::assertSame(['20'], $this->site->accounts()->ids());
        self::assertSame([], preg_grep('/10$/', $this->site->store->keys()));
        self::assertSame([20], array_keys($this->site->pictures->paths));
    }

    public function testAnAccountWithoutATokenIsNotAskedAbout(): void
    {
        $this->site->reconciler()->deauthorised(self::ID);
        foreach (range(1, 29) as $ignored) {
            $this->clock->now += self::DAY;
            $this->site->tick()->run();
        }
        self::assertSame([], $this->site->network->asked);
    }

    public function testAnUnconfirmedWithdrawalDeletesNothingHoweverLong(): void
    {
        $this->site->reconciler()->afterAnswer($this->account(self::ID), new Failure(FailureCode::Withdrawn));
        $this->clock->now += 90 * self::DAY;
        $this->site->tick()->run();
        self::assertNotNull($this->site->accounts()->get(self::ID));
    }

    public function testCopiesOfPicturesAreMadeByTicksAndSayNothingOfAWithdrawal(): void
    {
        $pending = [];
        foreach ([self::ID, '20'] as $id) {
            $this->connect($id);
            $feed = StoredFeed::empty(self::NOW);
            $feed = $feed->withSync($feed->sync->succeeded(self::NOW, self::NOW + self::DAY));
            $url = "https://cdn.test/$id.jpg";
            $pending[] = $url;
            $this->site->putFeed($id, $feed->withPictures([Item::fromArray(['id' => '1'])], [], [], ['1' => $url]));
            $this->site->network->answers[$url] = new HttpReply(200, [], Picture::jpeg(40));
        }
        $this->site->mediaHosts = ['cdn.test'];
        $this->site->reconciler()->afterAnswer($this->account('20'), new Failure(FailureCode::Withdrawn));
        self::assertTrue($this->site->tick()->isDue());
        $this->site->tick()->run();

        $picture = $this->site->feeds()->get(self::ID)?->items[0]->picture;
        self::assertSame([18], $picture?->cuts[0]->widths);
        self::assertFalse($this->site->feeds()->get(self::ID)?->arePicturesDue());
        self::assertNotContains($pending[1], $this->site->network->asked, 'It waits for what Instagram says next.');
        self::assertNotNull($this->site->accounts()->get('20')?->withdrawal);
    }

    public function testRefreshingWhatIsDueSyncsNothing(): void
    {
        $this->clock->now += self::DAY;
        $this->site->tick()->refreshDue();
        self::assertCount(1, $this->site->network->asked);
        self::assertNotNull($this->site->accounts()->get(self::ID)?->refresh->failure);
        self::assertNull($this->site->feeds()->get(self::ID)?->sync->failure);
    }

    public function testAWithdrawnAccountWhoseThirtyDaysAreOverCanBeEndedWithoutAWholeTick(): void
    {
        $this->connect('20');
        $this->site->reconciler()->deauthorised(self::ID);
        $this->clock->now += 30 * self::DAY - 1;
        $this->site->tick()->doPressing();
        self::assertSame([self::ID, '20'], $this->site->accounts()->ids());

        $this->clock->now += 1;
        $this->site->tick()->refreshDue();
        self::assertSame([self::ID, '20'], $this->site->accounts()->ids(), 'A refresh deletes nothing.');
        $this->site->tick()->doPressing();
        self::assertSame(['20'], $this->site->accounts()->ids());
        self::assertSame([], preg_grep('/10$/', $this->site->store->keys()));
    }

    public function testAnIdleAccountCostsNoMoreThanItsDailyCallsWhateverFails(): void
    {
        foreach (range(1, 4 * 24) as $ignored) {
            $this->clock->now += 900;
            $this->site->tick()->run();
        }
        self::assertGreaterThan(3, count($this->site->network->asked));
        self::assertLessThanOrEqual(CallBudget::DAILY, count($this->site->network->asked));
    }

    public function testADueRefreshIsTriedHoweverOftenPeopleHaveSynced(): void
    {
        $this->clock->now += 2 * self::DAY;
        $calls = array_fill(0, 2 * CallBudget::DAILY, $this->clock->now);
        $this->site->store->put('calls_' . self::ID, $calls);
        $this->site->tick()->run();
        self::assertCount(1, $this->site->network->asked);
        self::assertNotNull($this->site->accounts()->get(self::ID)?->refresh->failure);
    }

    public function testADueRefreshWaitsForADayWithCallsLeftInTheFirstHalfOfATokensLife(): void
    {
        $this->site->store->put('calls_' . self::ID, array_fill(0, CallBudget::DAILY, self::NOW));
        $this->live(20);
        $this->site->tick()->run();
        self::assertSame([], $this->site->network->asked);

        $this->clock->now += self::DAY;
        $this->site->tick()->refreshDue();
        self::assertCount(1, $this->site->network->asked);
    }

    public function testADueRefreshWaitsForNothingInTheSecondHalf(): void
    {
        $this->site->store->put('calls_' . self::ID, array_fill(0, CallBudget::DAILY, self::NOW));
        $this->live(31);
        $this->site->tick()->run();
        self::assertCount(1, $this->site->network->asked);
    }

    public function testSitesWhoseWorkFailsInTheSameSecondTryAgainAtDifferentTimes(): void
    {
        $tries = [];
        foreach ([1, 2, 2] as $site) {
            $this->connect(self::ID);
            $this->site->seed = $site;
            $this->site->tick()->run();
            $tries[] = [
                $this->site->accounts()->get(self::ID)?->refresh->next,
                $this->site->feeds()->get(self::ID)?->sync->next,
            ];
        }
        self::assertSame($tries[1], $tries[2]);
        self::assertNotSame($tries[0][0], $tries[1][0]);
        self::assertNotSame($tries[0][1], $tries[1][1]);
    }

    public function testWhatACrashLeftOfARemovalIsFinished(): void
    {
        $this->site->accounts()->leave(self::ID);
        $this->site->store->delete(Accounts::key(new AccountId(self::ID)));
        $this->site->tick()->run();
        $this->assertNothingIsLeft();
    }

    public function testAnAccountThatIsBeingRemovedIsNotFoundAnyMore(): void
    {
        $this->site->accounts()->leave(self::ID);
        self::assertSame([], $this->site->accounts()->ids());
        self::assertNull($this->site->accounts()->get(self::ID));
        self::assertNull($this->site->accounts()->fresh(self::ID));
    }

    /** @return iterable<string, array{string}> */
    public static function records(): iterable
    {
        yield 'the account' => ['account_' . self::ID];
        yield 'the feed' => ['feed_' . self::ID];
        yield 'the state of its sync' => ['sync_' . self::ID];
        yield 'the list of accounts' => ['accounts'];
    }

    /** @dataProvider records */
    public function testARecordThatCannotBeReadDeletesNothing(string $record): void
    {
        $this->site->putFeed(self::ID, self::feedWithAPost());

        $this->site->store->unreadable = $record;
        $this->site->tick()->run();
        $this->site->store->unreadable = '';

        self::assertNotNull($this->site->accounts()->get(self::ID));
        self::assertCount(1, $this->site->feeds()->get(self::ID)->items ?? []);
        self::assertCount(1, $this->site->pictures->paths[self::ID]);
    }

    public function testARecordThatIsNotThereDeletesNothing(): void
    {
        $this->site->store->delete(Accounts::key(new AccountId(self::ID)));
        $this->site->tick()->run();
        self::assertNotNull($this->site->feeds()->get(self::ID));
        self::assertCount(1, $this->site->pictures->paths[self::ID]);
    }

    public function testPicturesThatCouldNotBeDeletedAreTriedAgain(): void
    {
        $this->site->pictures->areLocked = true;
        self::assertSame(RefusalCode::PicturesLeft, $this->site->disconnector()->disconnect(self::ID)?->code);
        self::assertSame([], $this->site->accounts()->ids());
        $this->site->tick()->run();
        self::assertCount(1, $this->site->pictures->paths[self::ID]);

        $this->site->pictures->areLocked = false;
        $this->site->tick()->run();
        $this->assertNothingIsLeft();
    }

    public function testARemovalThatThrowsStopsNeitherTheOthersNorAnyRefresh(): void
    {
        $this->connect('20');
        $this->connect('30');
        $this->site->accounts()->leave(self::ID);
        $this->site->accounts()->leave('20');
        $this->site->pictures->trapped = self::ID;
        try {
            $this->site->tick()->run();
            self::fail('Whoever looks into the log must find it there.');
        } catch (\LogicException) {
            self::assertSame([self::ID], $this->site->accounts()->leaving());
        }
        self::assertNotNull($this->site->accounts()->get('30')?->refresh->failure, 'It was tried.');
    }

    public function testAnAccountThatWasConnectedAnewIsNotRemovedForAnOldReason(): void
    {
        $wasAskedFor = null;
        $isDoomed = static function (Account $account) use (&$wasAskedFor): bool {
            $wasAskedFor = $account->id;
            return false;
        };
        $refusal = $this->site->disconnector()->disconnect(self::ID, $isDoomed);
        self::assertSame(self::ID, $wasAskedFor);
        self::assertNotNull($refusal);
        self::assertNotNull($this->site->accounts()->get(self::ID));
        self::assertNotNull($this->site->lock->acquire(Locks::account(new AccountId(self::ID)), 60));
    }

    public function testAFeedThatACrashLeftShownIsHiddenByTheNextTick(): void
    {
        $this->site->reconciler()->deauthorised(self::ID);
        $this->site->putFeed(self::ID, StoredFeed::empty(self::NOW));
        $this->site->tick()->run();
        self::assertTrue($this->site->feeds()->get(self::ID)?->isHidden);
    }

    public function testAWithdrawalDatedByAClockThatWasAheadEndsThirtyDaysFromNow(): void
    {
        $this->clock->now += 400 * self::DAY;
        $this->site->reconciler()->deauthorised(self::ID);
        $this->clock->now = self::NOW;
        $this->site->tick()->run();
        $this->clock->now += 30 * self::DAY;
        $this->site->tick()->run();
        self::assertSame([], $this->site->accounts()->ids());
    }

    private function assertNothingIsLeft(): void
    {
        self::assertSame([], $this->site->accounts()->ids());
        self::assertSame([], $this->site->accounts()->leaving());
        self::assertSame([], preg_grep('/10$/', $this->site->store->keys()));
        self::assertSame([], $this->site->pictures->paths);
    }

    private static function feedWithAPost(): StoredFeed
    {
        return StoredFeed::fromRecords(['items' => [
            ['id' => '1', 'kind' => 'image', 'permalink' => 'https://www.instagram.com/p/1/', 'taken_at' => self::NOW],
        ]], StoredFeed::empty(self::NOW)->state());
    }

    /** @return iterable<string, array{array<mixed>}> */
    public static function damagedRecords(): iterable
    {
        return DamagedRecords::of(AccountsTest::account(self::ID)->toArray());
    }

    /**
     * @dataProvider damagedRecords
     * @param array<mixed> $record
     */
    public function testADamagedAccountIsKeptAndTheOthersAreLookedAfter(array $record): void
    {
        $this->connect('20');
        $this->site->store->put('account_' . self::ID, $record);
        $this->site->tick()->run();
        self::assertSame([self::ID, '20'], $this->site->accounts()->ids());
        self::assertNotNull($this->site->accounts()->get(self::ID));
        $other = $this->site->accounts()->get('20');
        self::assertNotNull($other?->refresh->failure, 'There is no network, but it was tried.');
    }

    private function connect(string $id): void
    {
        $this->site->put($this->account($id));
        $this->site->putFeed($id, StoredFeed::empty(self::NOW));
        $itself = new Rendition(Shape::Original, 320, 18, PictureFormat::Jpeg);
        $this->site->pictures->keep($id, '1', Picture::jpeg(320), $itself);
    }

    /** Gives the account a token of 60 days, so many days old. */
    private function live(int $days): void
    {
        $issuedAt = self::NOW - $days * self::DAY;
        $account = $this->account(self::ID);
        $life = TokenLife::known($issuedAt, $issuedAt + 60 * self::DAY);
        $this->site->put($account->withToken($account->sealedToken, $life, Job::due(self::NOW)));
    }

    private function account(string $id): Account
    {
        $account = AccountsTest::account($id);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), $id);
        return $account->withToken($sealed, $account->life, Job::due(self::NOW));
    }
}
