<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Schedule;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use PHPUnit\Framework\TestCase;

final class JobTest extends TestCase
{
    public function testAFailureKeepsTheLastSuccessAndIsCounted(): void
    {
        $job = Job::due(10)->succeeded(20, 100);
        $job = $job->failed(new Failure(FailureCode::Transient), 100, 110);
        $job = $job->failed(new Failure(FailureCode::TimedOut), 110, 130);

        self::assertSame(20, $job->last);
        self::assertSame(130, $job->next);
        self::assertSame(2, $job->failures);
        self::assertSame(FailureCode::TimedOut, $job->failure->code);
    }

    public function testASuccessForgetsTheFailures(): void
    {
        $job = Job::due(10)->failed(new Failure(FailureCode::Transient), 10, 20)->succeeded(20, 100);
        self::assertSame(0, $job->failures);
        self::assertNull($job->failure);
    }

    public function testItIsDueFromItsTimeOn(): void
    {
        self::assertFalse(Job::due(10)->isDue(9));
        self::assertTrue(Job::due(10)->isDue(10));
    }

    public function testAPlanMadeByAClockThatWasAheadIsNotWaitedFor(): void
    {
        $job = Job::due(0)->succeeded(40 * 86400, 46 * 86400);
        self::assertTrue($job->isDue(86400));
        self::assertFalse($job->isDue(40 * 86400 - 60), 'Servers of one site differ by a minute.');
    }

    public function testItIsLateSomeTimeAfterItWasDue(): void
    {
        $job = Job::due(0)->succeeded(100_000, 110_000);
        self::assertFalse($job->isLate(110_599, 600));
        self::assertTrue($job->isLate(110_600, 600));
        self::assertFalse($job->isLate(100_000, 600));
    }

    public function testAPassingFailureDoesNotHideOneThatNeedsAPerson(): void
    {
        $job = Job::due(0)->failed(new Failure(FailureCode::Expired), 1, 2);
        $job = $job->failed(new Failure(FailureCode::TimedOut), 3, 4);
        self::assertSame(FailureCode::Expired, $job->failure->code);
        self::assertSame(2, $job->failures);
        $job = $job->failed(new Failure(FailureCode::Withdrawn), 5, 6);
        self::assertSame(FailureCode::Withdrawn, $job->failure->code);
        self::assertNull($job->succeeded(7, 8)->failure);
    }

    public function testItComesBackFromTheStoreAsItWas(): void
    {
        $job = Job::due(10)->succeeded(20, 100)->failed(new Failure(FailureCode::UserLimit, 600), 100, 700);
        self::assertEquals($job, Job::fromArray($job->toArray()));
    }

    public function testAWaitLongerThanTheCeilingIsObeyed(): void
    {
        self::assertSame(200_000, Backoff::delay(1, 200_000, 1));
    }

    public function testDelaysOfOneCountDifferBetweenSites(): void
    {
        $delays = array_map(static fn (int $seed): int => Backoff::delay(3, null, $seed), range(1, 50));
        self::assertGreaterThan(30, count(array_unique($delays)));
    }
}
