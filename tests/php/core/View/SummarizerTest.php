<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\View;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Lifetime;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;
use Loupe\Core\View\AccountState;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\Summarizer;
use Loupe\Core\View\TokenSummary;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\SpecWords;
use PHPUnit\Framework\TestCase;

final class SummarizerTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testItTellsWhatIsKnownAndNullForTheRest(): void
    {
        $summary = self::summary(AccountsTest::account('10'));
        self::assertSame('lumen.studio', $summary->username);
        self::assertSame('', $summary->name);
        self::assertSame(AccountType::Creator, $summary->accountType);
        self::assertSame(1204, $summary->followers);
        self::assertNull($summary->posts);
        self::assertEquals(new TokenSummary(Lifetime::Assumed, null, null), $summary->token);
        self::assertSame(AccountState::Connected, $summary->state);
    }

    public function testItHoldsNoPartOfTheToken(): void
    {
        $summary = self::summary(AccountsTest::account('10'))->toArray(new SpecWords());
        self::assertStringNotContainsString('v1:', json_encode($summary));
    }

    public function testDaysAreRoundedDownAndNegativeOnceTheTokenHasExpired(): void
    {
        $cases = [[60 * self::DAY, 60], [60 * self::DAY - 1, 59], [3599, 0], [-1, -1], [-self::DAY, -1]];
        foreach ($cases as [$left, $days]) {
            $life = TokenLife::known(self::NOW - self::DAY, self::NOW + $left);
            $account = AccountsTest::account('10')->withRefresh($life, Job::due(0));
            self::assertSame($days, self::summary($account)->token->daysLeft);
        }
    }

    public function testOfATokenThatWasRemovedNoDaysAreCountedAndNothingIsPlanned(): void
    {
        $life = TokenLife::known(self::NOW - self::DAY, self::NOW + 59 * self::DAY);
        $account = AccountsTest::account('10')->withRefresh($life, Job::due(self::NOW + self::DAY));
        self::assertSame(self::NOW + self::DAY, self::summary($account)->refresh->next);

        $summary = self::summary($account->withoutToken(self::NOW));
        self::assertEquals(new TokenSummary(Lifetime::None, null, null), $summary->token);
        self::assertNull($summary->refresh->next);
        self::assertNull($summary->sync->next);
    }

    /** @return iterable<string, array{FailureCode|null, FailureCode|null, string}> refresh, sync, state */
    public static function failures(): iterable
    {
        yield 'none' => [null, null, 'connected'];
        yield 'passes' => [FailureCode::Transient, null, 'waiting'];
        yield 'ours' => [null, FailureCode::BadRequest, 'waiting'];
        yield 'app' => [FailureCode::Permission, FailureCode::Transient, 'fix_app'];
        yield 'server' => [FailureCode::Filtered, FailureCode::Transient, 'fix_server'];
        yield 'dead' => [FailureCode::TimedOut, FailureCode::Expired, 'reconnect'];
        yield 'withdrawn' => [FailureCode::Expired, FailureCode::Withdrawn, 'withdrawn'];
    }

    /** @dataProvider failures */
    public function testTheWorstFailureDecidesTheState(?FailureCode $refresh, ?FailureCode $sync, string $state): void
    {
        $account = AccountsTest::account('10');
        $account = $account->withRefresh($account->life, self::job($refresh));
        self::assertSame($state, self::summary($account, self::job($sync))->state->value);
    }

    public function testAnExpiredTokenAsksToReconnectEvenBeforeInstagramSaysSo(): void
    {
        $life = TokenLife::known(self::NOW - 60 * self::DAY, self::NOW);
        $account = AccountsTest::account('10')->withRefresh($life, Job::due(0));
        self::assertSame(AccountState::Reconnect, self::summary($account)->state);
    }

    public function testTheStateAndTheAlertAgreeOnWhetherATokenHasEnded(): void
    {
        foreach ([59 => 'connected', 60 => 'reconnect', 61 => 'reconnect'] as $days => $state) {
            $came = self::NOW - $days * self::DAY;
            foreach ([TokenLife::assumed($came), TokenLife::longLived($came)] as $life) {
                $summary = self::summary(AccountsTest::account('10')->withRefresh($life, Job::due(0)));
                self::assertSame($state, $summary->state->value);
                $isUp = $summary->attention->message->word === Word::AlertTimeIsUp;
                self::assertSame($state === 'reconnect', $isUp);
                self::assertSame($life->lifetime, $summary->token->lifetime);
                self::assertNull($summary->token->expiresAt);
            }
        }
    }

    public function testAFirstReadingOfAWholeListTellsHowFarItIsAndALaterOneDoesNot(): void
    {
        $pass = Pass::begun(0, true)->withRecord(2, 100, false, false)->withRecord(3, 90, false, false);
        $read = static fn (?int $readAt): ?int => Summarizer::account(
            AccountsTest::account('10'),
            new StoredFeed([], [], Job::due(0), deep: new DeepState(Job::due(0), $pass, $readAt)),
            '',
            self::NOW
        )->read;
        self::assertSame([190, null], [$read(null), $read(self::NOW)]);
        $stored = new StoredFeed([], [], Job::due(0), older: new OlderRecords([4 => 100, 1 => 7]));
        self::assertSame(107, Summarizer::account(AccountsTest::account('10'), $stored, '', self::NOW)->items);
    }

    private static function job(?FailureCode $code): Job
    {
        return $code === null ? Job::due(0) : Job::due(0)->failed(new Failure($code), 0, 1);
    }

    private static function summary(Account $account, ?Job $sync = null): AccountSummary
    {
        $feed = new StoredFeed([], [], $sync ?? Job::due(0));
        return Summarizer::account($account, $feed, 'https://example.org/uploads/loupe/', self::NOW);
    }
}
