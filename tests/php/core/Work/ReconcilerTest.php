<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class ReconcilerTest extends TestCase
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
        $this->site->put(AccountsTest::account(self::ID));
        $this->site->putFeed(self::ID, StoredFeed::empty(self::NOW));
    }

    public function testAWithdrawalIsConfirmedByASecondAnswerADayLaterAndHidesTheFeed(): void
    {
        $this->fails(FailureCode::Withdrawn);
        self::assertFalse($this->account()->withdrawal?->isConfirmed());
        self::assertFalse($this->feed()->isHidden);

        $this->clock->now += self::DAY - 1;
        $this->fails(FailureCode::Withdrawn);
        self::assertFalse($this->feed()->isHidden);

        $this->clock->now += 1;
        $this->fails(FailureCode::Withdrawn);
        self::assertTrue($this->account()->withdrawal?->isConfirmed());
        self::assertTrue($this->feed()->isHidden);
    }

    public function testAnythingGoodInBetweenForgetsIt(): void
    {
        $this->fails(FailureCode::Withdrawn);
        $this->clock->now += self::DAY;
        $this->succeeds();
        self::assertNull($this->account()->withdrawal);

        $this->fails(FailureCode::Withdrawn);
        self::assertFalse($this->account()->withdrawal?->isConfirmed());
        self::assertFalse($this->feed()->isHidden);
    }

    /** @return iterable<string, array{FailureCode}> */
    public static function otherCodes(): iterable
    {
        foreach (FailureCode::cases() as $code) {
            if ($code !== FailureCode::Withdrawn) {
                yield $code->value => [$code];
            }
        }
    }

    /** @dataProvider otherCodes */
    public function testNoOtherFailureHidesAFeedOrForgetsAWithdrawal(FailureCode $code): void
    {
        $this->fails($code);
        self::assertNull($this->account()->withdrawal);

        $this->fails(FailureCode::Withdrawn);
        $this->clock->now += 40 * self::DAY;
        $this->fails($code);
        self::assertSame(self::NOW, $this->account()->withdrawal?->seenAt);
        self::assertFalse($this->feed()->isHidden);
    }

    public function testARefusalOfOurOwnSaysNothingAboutTheAccount(): void
    {
        $this->fails(FailureCode::Withdrawn);
        $this->site->reconciler()->afterAnswer($this->account(), Refusal::busy());
        self::assertNotNull($this->account()->withdrawal);
    }

    public function testAccessThatIsGivenAgainShowsTheFeedAgain(): void
    {
        $this->fails(FailureCode::Withdrawn);
        $this->clock->now += self::DAY;
        $this->fails(FailureCode::Withdrawn);
        $this->succeeds();
        self::assertFalse($this->feed()->isHidden);
        self::assertNull($this->account()->withdrawal);
    }

    public function testAFeedThatASyncHeldIsHiddenByTheNextAnswer(): void
    {
        $this->fails(FailureCode::Withdrawn);
        $this->clock->now += self::DAY;
        $lock = Locks::sync(new AccountId(self::ID));
        $lease = $this->site->lock->acquire($lock, 600) ?? self::fail('The lock is free.');
        $this->fails(FailureCode::Withdrawn);
        self::assertFalse($this->feed()->isHidden);

        $this->site->lock->release($lease);
        $this->fails(FailureCode::Withdrawn);
        self::assertTrue($this->feed()->isHidden);
    }

    public function testADeauthoriseCallDropsTheTokenAndHidesTheFeedAtOnce(): void
    {
        $this->site->reconciler()->deauthorised(self::ID);
        self::assertFalse($this->account()->hasToken());
        self::assertTrue($this->feed()->isHidden);
        self::assertSame(self::NOW + 30 * self::DAY, $this->account()->withdrawal?->deleteAt());
        self::assertSame(['withdrawn'], $this->site->notifier->told);
    }

    public function testARepeatedDeauthoriseCallNeitherPutsOffTheDeletionNorMailsAgain(): void
    {
        $this->site->reconciler()->deauthorised(self::ID);
        $this->clock->now += 10 * self::DAY;
        $this->site->reconciler()->deauthorised(self::ID);
        self::assertSame(self::NOW + 30 * self::DAY, $this->account()->withdrawal?->deleteAt());
        self::assertSame(['withdrawn'], $this->site->notifier->told);
    }

    public function testADeauthoriseCallOvertakesARefreshUnderWay(): void
    {
        $lock = Locks::account(new AccountId(self::ID));
        $lease = $this->site->lock->acquire($lock, 60) ?? self::fail('The lock is free.');
        $this->site->reconciler()->deauthorised(self::ID);
        self::assertFalse($this->site->lock->holds($lease));
        self::assertFalse($this->account()->hasToken());
    }

    public function testAnAnswerFromBeforeADeauthoriseCallDoesNotUndoIt(): void
    {
        $this->site->reconciler()->deauthorised(self::ID);
        $this->succeeds();
        self::assertTrue($this->account()->withdrawal?->isConfirmed());
        self::assertTrue($this->feed()->isHidden);
    }

    public function testADeauthoriseCallThatCouldNotBeWrittenSaysSo(): void
    {
        $this->site->store->isReadOnly = true;
        self::assertNotNull($this->site->reconciler()->deauthorised(self::ID));
        $this->site->store->isReadOnly = false;
        self::assertNull($this->site->reconciler()->deauthorised(self::ID));
        self::assertFalse($this->account()->hasToken());
    }

    public function testADeauthoriseCallForAnAccountThatIsNotConnectedStoresNothing(): void
    {
        $this->site->reconciler()->deauthorised('99');
        self::assertNull($this->site->accounts()->get('99'));
        self::assertNull($this->site->feeds()->get('99'));
    }

    public function testTheOwnerHearsOfADeadTokenOnce(): void
    {
        foreach (range(1, 5) as $ignored) {
            $this->failsToRefresh(FailureCode::Expired);
            $this->clock->now += self::DAY;
        }
        self::assertSame(['reconnect'], $this->site->notifier->told);
    }

    public function testAfterARecoveryTheOwnerHearsOfTheNextOne(): void
    {
        $this->failsToRefresh(FailureCode::Expired);
        $this->site->put($this->account()->withRefresh($this->knownLife(60), Job::due(self::NOW)));
        $this->succeeds();
        self::assertSame([], $this->account()->alerted);

        $this->failsToRefresh(FailureCode::SessionEnded);
        self::assertSame(['reconnect', 'reconnect'], $this->site->notifier->told);
    }

    public function testWhatPassesIsToldAtFourteenSevenAndOneDayAndWhenItIsOverAndOnceEach(): void
    {
        $life = $this->knownLife(20);
        foreach (range(1, 42) as $ignored) {
            $this->failsToRefresh(FailureCode::Transient, $life);
            $this->clock->now += self::DAY / 2;
        }
        self::assertSame(['days:14', 'days:7', 'days:1', 'reconnect'], $this->site->notifier->told);
    }

    public function testAnErrorThatNobodyKnowsIsToldOnceAfterAFewTimes(): void
    {
        foreach (range(1, 3) as $ignored) {
            $this->failsToRefresh(FailureCode::Unknown);
        }
        self::assertSame([], $this->site->notifier->told);
        $this->failsToRefresh(FailureCode::Unknown);
        $this->failsToRefresh(FailureCode::Unknown);
        self::assertSame(['unknown'], $this->site->notifier->told);
    }

    public function testAMailThatCouldNotBeSentIsTriedAgain(): void
    {
        $this->site->notifier->works = false;
        $this->failsToRefresh(FailureCode::Expired);
        self::assertSame([], $this->account()->alerted);

        $this->site->notifier->works = true;
        $this->failsToRefresh(FailureCode::Expired);
        self::assertSame(['reconnect'], $this->site->notifier->told);
    }

    public function testARecordThatACacheRemembersAsMissingIsToldToNobody(): void
    {
        $this->site->reconciler()->deauthorised(self::ID);
        $told = $this->site->notifier->told;
        $id = new AccountId(self::ID);
        foreach ([Accounts::key($id), RecordName::page($id), Feeds::stateKey($id)] as $key) {
            $this->site->store->forgotten = $key;
            $this->site->reconciler()->reconcile(self::ID);
        }
        $this->site->store->forgotten = '';
        self::assertSame($told, $this->site->notifier->told);
        self::assertTrue($this->feed()->isHidden);
    }

    public function testAHealthyAccountThatACacheRemembersAsMissingIsToldToNobody(): void
    {
        $account = $this->account();
        $this->site->store->forgotten = Accounts::key(new AccountId(self::ID));
        $this->site->reconciler()->afterAnswer($account, $account);
        self::assertSame([], $this->site->notifier->told);
    }

    public function testWhatAnEarlierConnectionHeardSaysNothingOfThisOne(): void
    {
        $earlier = $this->account();
        $this->clock->now += self::DAY;
        $this->site->put(new Account(...[...get_object_vars($earlier), 'connectedAt' => $this->clock->now]));
        $this->site->reconciler()->afterAnswer($earlier, new Failure(FailureCode::Withdrawn));
        self::assertNull($this->account()->withdrawal);
    }

    private function fails(FailureCode $code): void
    {
        $this->site->reconciler()->afterAnswer($this->account(), new Failure($code));
    }

    private function succeeds(): void
    {
        $this->site->reconciler()->afterAnswer($this->account(), $this->account());
    }

    /** As the Refresher does: the failure is kept with the account, then the answer is reconciled with what is stored. */
    private function failsToRefresh(FailureCode $code, ?TokenLife $life = null): void
    {
        $account = $this->account();
        $failed = $account->refresh->failed(new Failure($code), $this->clock->now, $this->clock->now);
        $this->site->put($account->withRefresh($life ?? $account->life, $failed));
        $this->fails($code);
    }

    private function knownLife(int $days): TokenLife
    {
        return TokenLife::known($this->clock->now, $this->clock->now + $days * self::DAY);
    }

    private function account(): Account
    {
        return $this->site->accounts()->get(self::ID) ?? self::fail('The account is gone.');
    }

    private function feed(): StoredFeed
    {
        return $this->site->feeds()->get(self::ID) ?? self::fail('The feed is gone.');
    }
}
