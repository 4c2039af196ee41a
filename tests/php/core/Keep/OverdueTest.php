<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Keep;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Keep\Job;
use Loupe\Core\Keep\Overdue;
use Loupe\Core\Sync\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use PHPUnit\Framework\TestCase;

final class OverdueTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;
    /** When something was due that is overdue now. */
    private const LONG_AGO = self::NOW - Overdue::GRACE;

    public function testARefreshThatIsDueIsLeftToTheTickForAWhile(): void
    {
        $feed = StoredFeed::empty(self::NOW);
        $justDue = self::account(self::LONG_AGO + 1);
        self::assertFalse(Overdue::isPressing($justDue, self::NOW));
        self::assertFalse(Overdue::isAnything($justDue, $feed, self::NOW));

        $late = self::account(self::LONG_AGO);
        self::assertTrue(Overdue::isPressing($late, self::NOW));
        self::assertTrue(Overdue::isAnything($late, $feed, self::NOW));
    }

    public function testALateFeedIsNotPressing(): void
    {
        $account = self::account(self::NOW);
        foreach ([StoredFeed::empty(self::LONG_AGO), null] as $feed) {
            self::assertFalse(Overdue::isPressing($account, self::NOW));
            self::assertTrue(Overdue::isAnything($account, $feed, self::NOW));
        }
        self::assertFalse(Overdue::isAnything($account, StoredFeed::empty(self::LONG_AGO + 1), self::NOW));
    }

    public function testWithoutATokenOnlyTheDeletionIsWaitedFor(): void
    {
        $feed = StoredFeed::empty(self::LONG_AGO);
        $withdrawnAt = static fn (int $when): Account => self::account(self::LONG_AGO)->withoutToken($when);
        self::assertFalse(Overdue::isAnything($withdrawnAt(self::NOW), $feed, self::NOW));

        $doomed = $withdrawnAt(self::LONG_AGO - 30 * self::DAY);
        self::assertTrue(Overdue::isPressing($doomed, self::NOW));
        self::assertTrue(Overdue::isAnything($doomed, $feed, self::NOW));
    }

    public function testAWithdrawalThatMayBeAMistakePressesNobody(): void
    {
        $account = self::account(self::NOW)->withWithdrawal(Withdrawal::seen(self::NOW - 40 * self::DAY));
        self::assertFalse(Overdue::isPressing($account, self::NOW));
    }

    private static function account(int $refreshDue): Account
    {
        $account = AccountsTest::account('10');
        return $account->withRefresh($account->life, Job::due($refreshDue));
    }
}
