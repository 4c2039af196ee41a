<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Schedule;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Alert\Consequences;
use Loupe\Core\Config;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Refresh\Refresher;
use Loupe\Core\RefusalCode;
use Loupe\Core\Schedule\Allowance;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Schedule\LockedJob;
use Loupe\Core\Schedule\Locks;
use Loupe\Core\Schedule\Tick;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Sync\FeedPictures;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\FeedSync;
use Loupe\Core\Sync\MediaHosts;
use Loupe\Core\Sync\PictureCopier;
use Loupe\Core\Sync\Profile;
use Loupe\Core\Sync\StoredFeed;
use Loupe\Core\Token\Secret;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\DamagedRecords;
use Loupe\Tests\Core\MemoryLock;
use Loupe\Tests\Core\MemoryPictures;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\NoNetwork;
use Loupe\Tests\Core\RecordingNotifier;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class TickTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;
    private const ID = '10';

    private TestClock $clock;
    private MemoryLock $lock;
    private MemoryStore $store;
    private MemoryPictures $pictures;
    private NoNetwork $network;
    private Accounts $accounts;
    private Feeds $feeds;
    private Tokens $tokens;
    private CallBudget $budget;
    private Consequences $consequences;

    protected function setUp(): void
    {
        $this->clock = new TestClock(self::NOW);
        $this->lock = new MemoryLock($this->clock);
        $this->store = new MemoryStore($this->lock);
        $this->pictures = new MemoryPictures();
        $this->network = new NoNetwork();
        $this->accounts = new Accounts($this->store);
        $this->feeds = new Feeds($this->store);
        $this->tokens = new Tokens(new Vault('a key of this test'));
        $this->budget = new CallBudget($this->store, $this->clock, 240);
        $this->consequences = new Consequences(
            $this->accounts,
            $this->feeds,
            new RecordingNotifier(),
            $this->lock,
            $this->clock
        );
        $this->connect(self::ID);
    }

    public function testThirtyDaysAfterAWithdrawalNothingIsLeftOfTheAccount(): void
    {
        $this->connect('20');
        $this->consequences->deauthorised(self::ID);

        $this->clock->now += 30 * self::DAY - 1;
        $this->tick()->run();
        self::assertNotNull($this->accounts->get(self::ID));
        self::assertNotNull($this->feeds->get(self::ID));

        $this->clock->now += 1;
        $this->tick()->run();
        self::assertSame(['20'], $this->accounts->ids());
        self::assertSame([], preg_grep('/10$/', $this->store->keys()));
        self::assertSame([20], array_keys($this->pictures->paths));
    }

    public function testAnAccountWithoutATokenIsNotAskedAbout(): void
    {
        $this->consequences->deauthorised(self::ID);
        foreach (range(1, 29) as $ignored) {
            $this->clock->now += self::DAY;
            $this->tick()->run();
        }
        self::assertSame(0, $this->network->calls);
    }

    public function testAnUnconfirmedWithdrawalDeletesNothingHoweverLong(): void
    {
        $this->consequences->draw($this->account(self::ID), new Failure(FailureCode::Withdrawn));
        $this->clock->now += 90 * self::DAY;
        $this->tick()->run();
        self::assertNotNull($this->accounts->get(self::ID));
    }

    public function testRefreshingWhatIsDueSyncsNothing(): void
    {
        $this->clock->now += self::DAY;
        $this->tick()->refreshDue();
        self::assertSame(1, $this->network->calls);
        self::assertNotNull($this->accounts->get(self::ID)?->refresh->failure);
        self::assertNull($this->feeds->get(self::ID)?->sync->failure);
    }

    public function testAWithdrawnAccountWhoseThirtyDaysAreOverCanBeEndedWithoutAWholeTick(): void
    {
        $this->connect('20');
        $this->consequences->deauthorised(self::ID);
        $this->clock->now += 30 * self::DAY - 1;
        $this->tick()->settleWithdrawn();
        self::assertSame([self::ID, '20'], $this->accounts->ids());

        $this->clock->now += 1;
        $this->tick()->refreshDue();
        self::assertSame([self::ID, '20'], $this->accounts->ids(), 'A refresh deletes nothing.');
        $this->tick()->settleWithdrawn();
        self::assertSame(['20'], $this->accounts->ids());
        self::assertSame([], preg_grep('/10$/', $this->store->keys()));
    }

    public function testAnIdleAccountCostsNoMoreThanItsDailyCallsWhateverFails(): void
    {
        foreach (range(1, 4 * 24) as $ignored) {
            $this->clock->now += 900;
            $this->tick()->run();
        }
        self::assertGreaterThan(3, $this->network->calls);
        self::assertLessThanOrEqual(CallBudget::DAILY, $this->network->calls);
    }

    public function testADueRefreshIsTriedHoweverOftenPeopleHaveSynced(): void
    {
        $this->clock->now += 2 * self::DAY;
        $calls = array_fill(0, 2 * CallBudget::DAILY, $this->clock->now);
        $this->store->put('calls_' . self::ID, $calls);
        $this->tick()->run();
        self::assertSame(1, $this->network->calls);
        self::assertNotNull($this->accounts->get(self::ID)?->refresh->failure);
    }

    public function testADueRefreshWaitsForADayWithCallsLeftInTheFirstHalfOfATokensLife(): void
    {
        $this->store->put('calls_' . self::ID, array_fill(0, CallBudget::DAILY, self::NOW));
        $this->live(20);
        $this->tick()->run();
        self::assertSame(0, $this->network->calls);

        $this->clock->now += self::DAY;
        $this->tick()->refreshDue();
        self::assertSame(1, $this->network->calls);
    }

    public function testADueRefreshWaitsForNothingInTheSecondHalf(): void
    {
        $this->store->put('calls_' . self::ID, array_fill(0, CallBudget::DAILY, self::NOW));
        $this->live(31);
        $this->tick()->run();
        self::assertSame(1, $this->network->calls);
    }

    public function testSitesWhoseWorkFailsInTheSameSecondTryAgainAtDifferentTimes(): void
    {
        $tries = [];
        foreach ([1, 2, 2] as $site) {
            $this->connect(self::ID);
            $this->tick($site)->run();
            $tries[] = [
                $this->accounts->get(self::ID)?->refresh->next,
                $this->feeds->get(self::ID)?->sync->next,
            ];
        }
        self::assertSame($tries[1], $tries[2]);
        self::assertNotSame($tries[0][0], $tries[1][0]);
        self::assertNotSame($tries[0][1], $tries[1][1]);
    }

    public function testWhatACrashLeftOfARemovalIsFinished(): void
    {
        $this->accounts->leave(self::ID);
        $this->store->delete(Accounts::key(self::ID));
        $this->tick()->run();
        $this->assertNothingIsLeft();
    }

    public function testAnAccountThatIsBeingRemovedIsNotFoundAnyMore(): void
    {
        $this->accounts->leave(self::ID);
        self::assertSame([], $this->accounts->ids());
        self::assertNull($this->accounts->get(self::ID));
        self::assertNull($this->accounts->fresh(self::ID));
    }

    /** @return iterable<string, array{string}> */
    public static function records(): iterable
    {
        yield 'the account' => ['account_' . self::ID];
        yield 'the feed' => ['feed_' . self::ID];
        yield 'the list of accounts' => ['accounts'];
    }

    /** @dataProvider records */
    public function testARecordThatCannotBeReadDeletesNothing(string $record): void
    {
        $lease = $this->lock->acquire(Locks::feed(self::ID), 60) ?? self::fail('The lock is free.');
        $this->feeds->put(self::ID, self::feedWithAPost(), $lease);
        $this->lock->release($lease);

        $this->store->unreadable = $record;
        $this->tick()->run();
        $this->store->unreadable = '';

        self::assertNotNull($this->accounts->get(self::ID));
        self::assertCount(1, $this->feeds->get(self::ID)->items ?? []);
        self::assertCount(1, $this->pictures->paths[self::ID]);
    }

    public function testARecordThatIsNotThereDeletesNothing(): void
    {
        $this->store->delete(Accounts::key(self::ID));
        $this->tick()->run();
        self::assertNotNull($this->feeds->get(self::ID));
        self::assertCount(1, $this->pictures->paths[self::ID]);
    }

    public function testPicturesThatCouldNotBeDeletedAreTriedAgain(): void
    {
        $this->pictures->areLocked = true;
        self::assertSame(RefusalCode::PicturesLeft, $this->disconnector()->disconnect(self::ID)?->code);
        self::assertSame([], $this->accounts->ids());
        $this->tick()->run();
        self::assertCount(1, $this->pictures->paths[self::ID]);

        $this->pictures->areLocked = false;
        $this->tick()->run();
        $this->assertNothingIsLeft();
    }

    public function testAnAccountThatWasConnectedAnewIsNotRemovedForAnOldReason(): void
    {
        $wasAskedFor = null;
        $refusal = $this->disconnector()->disconnect(self::ID, static function (Account $account) use (&$wasAskedFor) {
            $wasAskedFor = $account->id;
            return false;
        });
        self::assertSame(self::ID, $wasAskedFor);
        self::assertNotNull($refusal);
        self::assertNotNull($this->accounts->get(self::ID));
        self::assertNotNull($this->lock->acquire(Locks::account(self::ID), 60));
    }

    public function testAFeedThatACrashLeftShownIsHiddenByTheNextTick(): void
    {
        $this->consequences->deauthorised(self::ID);
        $lease = $this->lock->acquire(Locks::feed(self::ID), 60) ?? self::fail('The lock is free.');
        $this->feeds->put(self::ID, StoredFeed::empty(self::NOW), $lease);
        $this->lock->release($lease);
        $this->tick()->run();
        self::assertTrue($this->feeds->get(self::ID)?->isHidden);
    }

    public function testAWithdrawalDatedByAClockThatWasAheadEndsThirtyDaysFromNow(): void
    {
        $this->clock->now += 400 * self::DAY;
        $this->consequences->deauthorised(self::ID);
        $this->clock->now = self::NOW;
        $this->tick()->run();
        $this->clock->now += 30 * self::DAY;
        $this->tick()->run();
        self::assertSame([], $this->accounts->ids());
    }

    private function assertNothingIsLeft(): void
    {
        self::assertSame([], $this->accounts->ids());
        self::assertSame([], $this->accounts->leaving());
        self::assertSame([], preg_grep('/10$/', $this->store->keys()));
        self::assertSame([], $this->pictures->paths);
    }

    private static function feedWithAPost(): StoredFeed
    {
        return StoredFeed::fromArray([...StoredFeed::empty(self::NOW)->toArray(), 'items' => [
            ['id' => '1', 'kind' => 'image', 'permalink' => 'https://www.instagram.com/p/1/', 'taken_at' => self::NOW],
        ]]);
    }

    private function disconnector(): Disconnector
    {
        return new Disconnector($this->accounts, $this->feeds, $this->pictures, $this->budget, $this->lock);
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
        $this->store->put('account_' . self::ID, $record);
        $this->tick()->run();
        self::assertSame([self::ID, '20'], $this->accounts->ids());
        self::assertNotNull($this->accounts->get(self::ID));
        self::assertNotNull($this->accounts->get('20')?->refresh->failure, 'There is no network, but it was tried.');
    }

    private function connect(string $id): void
    {
        $lease = $this->lock->acquire(Locks::account($id), 60) ?? self::fail('The lock is free.');
        $this->accounts->put($this->account($id), $lease);
        $this->accounts->list($id);
        $this->lock->release($lease);
        $lease = $this->lock->acquire(Locks::feed($id), 60) ?? self::fail('The lock is free.');
        $this->feeds->put($id, StoredFeed::empty(self::NOW), $lease);
        $this->lock->release($lease);
        $this->pictures->write($id, '1', 'bytes', [320]);
    }

    /** Gives the account a token of 60 days, so many days old. */
    private function live(int $days): void
    {
        $issuedAt = self::NOW - $days * self::DAY;
        $account = $this->account(self::ID);
        $life = TokenLife::known($issuedAt, $issuedAt + 60 * self::DAY);
        $lease = $this->lock->acquire(Locks::account(self::ID), 60) ?? self::fail('The lock is free.');
        $this->accounts->put($account->withToken($account->sealedToken, $life, Job::due(self::NOW)), $lease);
        $this->lock->release($lease);
    }

    private function account(string $id): Account
    {
        $account = AccountsTest::account($id);
        $sealed = $this->tokens->seal(new Secret('IGAAtoken'), $id);
        return $account->withToken($sealed, $account->life, Job::due(self::NOW));
    }

    /** @param int $site its seed */
    private function tick(int $site = 1): Tick
    {
        $graph = new GraphClient($this->network, Config::from([]), $this->budget);
        $copier = new PictureCopier($this->network, $this->pictures, new MediaHosts([]));
        $job = new LockedJob($this->accounts, $this->pictures, $this->consequences, $this->lock);
        $pictures = new FeedPictures($copier, $this->pictures, $this->clock);
        return new Tick(
            $this->accounts,
            $this->feeds,
            new Refresher($this->accounts, $this->tokens, $graph, $job, $this->clock, $site),
            new FeedSync(
                $this->feeds,
                $this->tokens,
                $graph,
                $pictures,
                $this->pictures,
                $job,
                $this->lock,
                $this->clock,
                $site
            ),
            new Profile($this->accounts, $this->tokens, $graph, $copier, $job, $this->clock),
            $this->disconnector(),
            $this->consequences,
            new Allowance($this->budget, $this->clock),
            $this->clock
        );
    }
}
