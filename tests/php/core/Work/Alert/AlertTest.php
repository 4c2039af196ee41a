<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Alert;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Severity;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\AlertLevel;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\SpecWords;
use PHPUnit\Framework\TestCase;

final class AlertTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testAnAccountThatIsWellGivesNone(): void
    {
        self::assertNull(Alert::of(self::account(59 * self::DAY), self::feed(), self::NOW));
    }

    /** @return iterable<string, array{FailureCode}> */
    public static function codes(): iterable
    {
        foreach (FailureCode::cases() as $code) {
            yield $code->value => [$code];
        }
    }

    /** @dataProvider codes */
    public function testWhatNeedsAPersonIsToldAtOnceAndWhatPassesIsNot(FailureCode $code): void
    {
        $isUrgent = $code->severity() === Severity::Critical;
        $alerts = [
            Alert::of(self::account(59 * self::DAY, $code), self::feed(), self::NOW),
            Alert::of(self::account(59 * self::DAY), self::feed($code), self::NOW),
        ];
        foreach ($alerts as $alert) {
            self::assertSame($isUrgent ? $code->kind()->value : null, $alert?->key);
            self::assertSame($isUrgent ? AlertLevel::Critical : null, $alert?->level);
            self::assertEquals($isUrgent ? (new Failure($code))->message() : null, $alert?->message());
            self::assertSame($isUrgent ? $code : null, $alert?->code);
        }
    }

    /** @return iterable<string, array{int, string|null, AlertLevel|null}> seconds left, key, level */
    public static function timesLeft(): iterable
    {
        yield '14 days' => [14 * self::DAY, null, null];
        yield 'a second less' => [14 * self::DAY - 1, 'days:14', AlertLevel::Warning];
        yield '7 days' => [7 * self::DAY, 'days:14', AlertLevel::Warning];
        yield 'less than 7' => [7 * self::DAY - 1, 'days:7', AlertLevel::Warning];
        yield 'one day' => [self::DAY, 'days:7', AlertLevel::Warning];
        yield 'hours' => [self::DAY - 1, 'days:1', AlertLevel::Critical];
        yield 'nothing' => [0, 'reconnect', AlertLevel::Critical];
    }

    /** @dataProvider timesLeft */
    public function testWhatPassesIsToldWhenTimeRunsShort(int $left, ?string $key, ?AlertLevel $level): void
    {
        $alert = Alert::of(self::account($left, FailureCode::Transient), self::feed(), self::NOW);
        self::assertSame($key, $alert?->key);
        self::assertSame($level, $alert?->level);
        if ($alert !== null && $left > 0) {
            $why = SpecWords::say(new Failure(FailureCode::Transient));
            self::assertStringContainsString($why, SpecWords::say($alert));
            self::assertSame(FailureCode::Transient, $alert->code);
        }
    }

    public function testWhereNoRefreshWasTriedTheMessageNamesTheScheduledTasks(): void
    {
        $alert = Alert::of(self::account(5 * self::DAY), self::feed(), self::NOW);
        self::assertNotNull($alert);
        self::assertStringContainsString('scheduled tasks', SpecWords::say($alert));
    }

    public function testATokenOfUnknownLifeIsTakenToLiveSixtyDaysAtMost(): void
    {
        $account = AccountsTest::account('10');
        $received = fn (int $ago): Account
            => $account->withRefresh(TokenLife::assumed(self::NOW - $ago), Job::due(self::NOW));
        self::assertNull(Alert::of($received(40 * self::DAY), self::feed(), self::NOW));
        self::assertSame('days:7', Alert::of($received(55 * self::DAY), self::feed(), self::NOW)?->key);
        self::assertSame('reconnect', Alert::of($received(60 * self::DAY), self::feed(), self::NOW)?->key);
    }

    public function testWhatIsAssumedOfATokensEndIsNotToldAsKnown(): void
    {
        $account = AccountsTest::account('10');
        foreach ([55 => 'as far as is known', 61 => 'most likely expired'] as $days => $words) {
            $came = self::NOW - $days * self::DAY;
            foreach ([TokenLife::assumed($came), TokenLife::longLived($came)] as $life) {
                $alert = Alert::of($account->withRefresh($life, Job::due(0)), self::feed(), self::NOW);
                self::assertNotNull($alert);
                self::assertStringContainsString($words, SpecWords::say($alert));
            }
            $known = TokenLife::known($came, $came + 60 * self::DAY);
            $alert = Alert::of($account->withRefresh($known, Job::due(0)), self::feed(), self::NOW);
            self::assertNotNull($alert);
            self::assertStringNotContainsString($words, SpecWords::say($alert));
        }
    }

    public function testAnErrorThatNobodyKnowsIsShownAfterAFewTimes(): void
    {
        foreach ([FailureCode::Unknown, FailureCode::BadRequest] as $code) {
            $feed = StoredFeed::empty(self::NOW);
            foreach ([1, 2, 3] as $ignored) {
                $feed = $feed->withSync($feed->sync->failed(new Failure($code), self::NOW, self::NOW));
                self::assertNull(Alert::of(self::account(59 * self::DAY), $feed, self::NOW));
            }
            $feed = $feed->withSync($feed->sync->failed(new Failure($code), self::NOW, self::NOW));
            $alert = Alert::of(self::account(59 * self::DAY), $feed, self::NOW);
            self::assertSame('unknown', $alert?->key);
            self::assertSame(AlertLevel::Warning, $alert->level);
        }
    }

    public function testAConfirmedWithdrawalComesBeforeAllElseAndNamesTheDay(): void
    {
        $account = self::account(59 * self::DAY, FailureCode::Withdrawn)
            ->withWithdrawal(Withdrawal::confirmed(self::NOW));
        $alert = Alert::of($account, self::feed(), self::NOW);
        self::assertSame('withdrawn', $alert?->key);
        self::assertStringContainsString(gmdate('j F Y', self::NOW + 30 * self::DAY), SpecWords::say($alert));
    }

    public function testAnUnconfirmedWithdrawalAsksToReconnect(): void
    {
        $account = self::account(59 * self::DAY, FailureCode::Withdrawn)->withWithdrawal(Withdrawal::seen(self::NOW));
        self::assertSame('reconnect', Alert::of($account, self::feed(), self::NOW)?->key);
    }

    private static function account(int $left, ?FailureCode $refresh = null): Account
    {
        $life = TokenLife::known(self::NOW + $left - 60 * self::DAY, self::NOW + $left);
        $job = Job::due(self::NOW);
        return AccountsTest::account('10')->withRefresh(
            $life,
            $refresh === null ? $job : $job->failed(new Failure($refresh), self::NOW, self::NOW)
        );
    }

    private static function feed(?FailureCode $sync = null): StoredFeed
    {
        $feed = StoredFeed::empty(self::NOW);
        return $sync === null ? $feed : $feed->withSync($feed->sync->failed(new Failure($sync), self::NOW, self::NOW));
    }
}
