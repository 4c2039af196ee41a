<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Account;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Secret\Vault;
use Loupe\Core\View\AccountState;
use Loupe\Core\View\Summarizer;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\AlertLevel;
use Loupe\Core\Work\Refresh\RefreshPolicy;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\DamagedRecords;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\SpecWords;
use PHPUnit\Framework\TestCase;

/** Another plugin, a restored backup or a person in the database wrote into an account's record. */
final class DamagedAccountTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    /** @return iterable<string, array{array<mixed>}> */
    public static function records(): iterable
    {
        return DamagedRecords::of(self::whole()->toArray());
    }

    /**
     * @dataProvider records
     * @param array<mixed> $record
     */
    public function testItStaysAnAccountThatCanBeShownAndStored(array $record): void
    {
        $account = self::stored($record);
        self::assertSame('10', $account->id);
        self::assertTrue($account->hasToken() || $account->withdrawal?->isConfirmed());

        $feed = StoredFeed::fromRecords([], ['sync' => $record['refresh'] ?? null]);
        $summary = Summarizer::account($account, $feed, '/', self::NOW)->toArray(new SpecWords());
        self::assertNotFalse(json_encode($summary));
        self::assertEquals($account, Account::fromArray($account->toArray()));
    }

    /**
     * @dataProvider records
     * @param array<mixed> $record
     */
    public function testItsNextRefreshCanBePlanned(array $record): void
    {
        $account = self::stored($record);
        $failure = new Failure(FailureCode::TimedOut);
        $next = RefreshPolicy::afterFailure($account->life, $account->refresh->failures + 1, null, self::NOW, 1);
        $job = $account->refresh->failed($failure, self::NOW, $next);
        self::assertTrue($job->isDue($next));
        self::assertLessThanOrEqual(self::NOW + self::DAY, $next);
        self::assertGreaterThan(0, RefreshPolicy::next($account->life, 1));
        $deleteAt = $account->withdrawal?->deleteAt() ?? PHP_INT_MAX;
        self::assertGreaterThanOrEqual(self::NOW + 30 * self::DAY, $deleteAt, 'Nothing is deleted because of it.');
    }

    /** @return iterable<string, array{array<mixed>}> */
    public static function lostTokens(): iterable
    {
        $record = self::whole()->toArray();
        foreach ([null, 7, true, [], ['x'], ['v1' => 'old']] as $token) {
            yield (string) json_encode($token) => [[...$record, 'withdrawal' => null, 'token' => $token]];
        }
        yield 'no record at all' => [[]];
    }

    /**
     * @dataProvider lostTokens
     * @param array<mixed> $record
     */
    public function testWithoutItsTokenItAsksToBeConnectedAnewAtOnce(array $record): void
    {
        $account = self::stored($record);
        $feed = StoredFeed::empty(self::NOW);
        self::assertSame(AccountState::Reconnect, Summarizer::account($account, $feed, '/', self::NOW)->state);
        self::assertSame(AlertLevel::Critical, Alert::of($account, $feed, self::NOW)?->level);

        $failure = (new Tokens(new Vault('a key')))->open($account);
        self::assertInstanceOf(Failure::class, $failure);
        self::assertSame(FailureKind::Reconnect, $failure->kind());
        self::assertTrue($account->refresh->isDue(self::NOW), 'The next job finds out too.');
    }

    public function testATokenWhoseDatesAreLostIsNotTakenForAFreshOne(): void
    {
        $account = self::stored([...self::whole()->toArray(), 'life' => 'x', 'withdrawal' => null]);
        $alert = Alert::of($account, StoredFeed::empty(self::NOW), self::NOW);
        self::assertSame(AlertLevel::Critical, $alert?->level);
        self::assertFalse(RefreshPolicy::isTooYoung($account->life, self::NOW));
    }

    /** @return iterable<string, array{mixed}> */
    public static function withdrawals(): iterable
    {
        yield 'none' => [null];
        yield 'a text' => ['x'];
        yield 'an empty list' => [[]];
        yield 'a date that is a text' => [['seen_at' => self::NOW, 'confirmed_at' => 'x']];
        yield 'an empty date' => [['seen_at' => '', 'confirmed_at' => '']];
        yield 'unconfirmed' => [['seen_at' => self::NOW, 'confirmed_at' => null]];
    }

    /** @dataProvider withdrawals */
    public function testAfterMetasCallItStaysHiddenAndIsDeletedThirtyDaysAfterTheDamageIsFound(mixed $withdrawal): void
    {
        $record = self::whole()->withoutToken(self::NOW)->toArray();
        $account = self::stored([...$record, 'withdrawal' => $withdrawal]);
        self::assertFalse($account->hasToken());
        self::assertTrue($account->withdrawal?->isConfirmed());
        self::assertTrue($account->withdrawal->isLate(self::NOW, 2 * 3600), 'Its date is to be found.');

        $settled = $account->withdrawal->notAfter(self::NOW);
        self::assertSame(self::NOW + 30 * self::DAY, $settled->deleteAt());
    }

    private static function whole(): Account
    {
        $failed = Job::due(self::NOW)->succeeded(self::NOW, self::NOW)->failed(
            new Failure(FailureCode::TimedOut, 60),
            self::NOW,
            self::NOW
        );
        $account = AccountsTest::account('10');
        return $account
            ->withRefresh($account->life, $failed)
            ->withAlerted(['unknown'])
            ->withWithdrawal(Withdrawal::confirmed(self::NOW));
    }

    /** @param array<mixed> $record */
    private static function stored(array $record): Account
    {
        $store = new MemoryStore();
        $store->put('accounts', ['10']);
        $store->put('account_10', $record);
        return (new Accounts($store))->get('10') ?? self::fail('The account vanished.');
    }
}
