<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use PHPUnit\Framework\TestCase;

final class OverdueTest extends TestCase
{
    private const ID = '10';
    private const NOW = 1_800_000_000;
    private const DAY = 86400;
    /** When something was due that is overdue now. */
    private const LONG_AGO = self::NOW - Job::GRACE;

    private MemorySite $site;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
    }

    public function testARefreshThatIsDueIsLeftToTheTickForAWhile(): void
    {
        $this->store(self::account(self::LONG_AGO + 1), StoredFeed::empty(self::NOW));
        $this->assertOverdue(false, false);

        $this->store(self::account(self::LONG_AGO), StoredFeed::empty(self::NOW));
        $this->assertOverdue(true, true);
    }

    public function testALateFeedIsNotPressing(): void
    {
        foreach ([StoredFeed::empty(self::LONG_AGO), null] as $feed) {
            $this->store(self::account(self::NOW), $feed);
            $this->assertOverdue(true, false);
        }
        $this->store(self::account(self::NOW), StoredFeed::empty(self::LONG_AGO + 1));
        $this->assertOverdue(false, false);
    }

    public function testWithoutATokenOnlyTheDeletionIsWaitedFor(): void
    {
        $feed = StoredFeed::empty(self::LONG_AGO);
        $this->store(self::account(self::LONG_AGO)->withoutToken(self::NOW), $feed);
        $this->assertOverdue(false, false);

        $this->store(self::account(self::LONG_AGO)->withoutToken(self::LONG_AGO - 30 * self::DAY), $feed);
        $this->assertOverdue(true, true);
    }

    public function testAWithdrawalThatMayBeAMistakePressesNobody(): void
    {
        $account = self::account(self::NOW)->withWithdrawal(Withdrawal::seen(self::NOW - 40 * self::DAY));
        $this->store($account, StoredFeed::empty(self::NOW));
        $this->assertOverdue(false, false);
    }

    public function testWhatWaitsForCallsOfTheDayIsNotOverdueThoughAPageCannotTell(): void
    {
        $account = self::account(self::LONG_AGO);
        $feed = StoredFeed::empty(self::LONG_AGO);
        $this->store($account, $feed);
        $this->site->store->put('calls_' . self::ID, array_fill(0, CallBudget::DAILY, self::NOW));
        $this->assertOverdue(false, false);
        self::assertTrue($this->site->feeds()->page(self::ID)?->isLate(self::NOW));
    }

    public function testAFeedThatWaitsForTheNextHourIsNotOverdueButARefreshIs(): void
    {
        $this->site->store->put('calls', ['hour' => intdiv(self::NOW, 3600), 'used' => MemorySite::HOURLY_CALLS / 2]);
        $this->store(self::account(self::NOW), StoredFeed::empty(self::LONG_AGO));
        $this->assertOverdue(false, false);

        $this->store(self::account(self::LONG_AGO), StoredFeed::empty(self::LONG_AGO));
        $this->assertOverdue(true, true);
    }

    public function testARefreshThatCanWaitNoLongerIsOverdueHoweverManyCallsAreUsed(): void
    {
        $account = self::account(self::LONG_AGO);
        $life = TokenLife::known(self::NOW - 50 * self::DAY, self::NOW + 10 * self::DAY);
        $this->store($account->withRefresh($life, $account->refresh), StoredFeed::empty(self::NOW));
        $this->site->store->put('calls_' . self::ID, array_fill(0, CallBudget::DAILY, self::NOW));
        $this->assertOverdue(true, true);
    }

    private function assertOverdue(bool $isAnything, bool $isAnythingPressing): void
    {
        self::assertSame($isAnything, $this->site->overdue()->isAnything());
        self::assertSame($isAnythingPressing, $this->site->overdue()->isAnythingPressing());
    }

    private function store(Account $account, ?StoredFeed $feed): void
    {
        $this->site->store->put('accounts', [self::ID]);
        $this->site->store->put('account_' . self::ID, $account->toArray());
        $this->site->store->delete('feed_' . self::ID);
        $this->site->store->delete('sync_' . self::ID);
        $feed === null || $this->site->putFeed(self::ID, $feed);
    }

    private static function account(int $refreshDue): Account
    {
        $account = AccountsTest::account(self::ID);
        return $account->withRefresh(TokenLife::assumed(self::NOW), Job::due($refreshDue));
    }
}
