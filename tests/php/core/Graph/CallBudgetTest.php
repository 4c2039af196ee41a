<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\CallKind;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class CallBudgetTest extends TestCase
{
    private const HOUR_START = 1_800_000_000;

    public function testItStopsAtTheLimitAndSaysHowLongToWait(): void
    {
        $clock = new TestClock(self::HOUR_START + 600);
        $budget = new CallBudget(new MemoryStore(), $clock, 3);
        foreach (range(1, 3) as $call) {
            self::assertNull($budget->spend());
            self::assertSame($call, $budget->used());
        }
        $failure = $budget->spend();
        self::assertSame(FailureKind::Wait, $failure->kind());
        self::assertSame(3000, $failure->retryAfter);
        self::assertSame(3, $budget->used());
    }

    public function testANewHourHasABudgetOfItsOwn(): void
    {
        $clock = new TestClock(self::HOUR_START);
        $budget = new CallBudget(new MemoryStore(), $clock, 1);
        $budget->spend();
        $clock->now += 3600;
        self::assertSame(0, $budget->used());
        self::assertNull($budget->spend());
    }

    public function testWhatAPersonAskedForBeyondCronsShareIsCountedToo(): void
    {
        $clock = new TestClock(self::HOUR_START);
        $budget = new CallBudget(new MemoryStore(), $clock, 240);
        foreach (range(1, 60) as $ignored) {
            $budget->of('10')->spend();
        }
        self::assertSame([60, 0], [$budget->usedInLastDay('10'), $budget->leftInLastDay('10')]);
        self::assertSame([0, CallBudget::DAILY], [$budget->usedInLastDay('11'), $budget->leftInLastDay('11')]);
        $clock->now += 86400;
        self::assertSame([0, CallBudget::DAILY], [$budget->usedInLastDay('10'), $budget->leftInLastDay('10')]);
    }

    public function testAServerWhoseClockIsBehindForgetsNoCallsOfAnother(): void
    {
        $store = new MemoryStore();
        (new CallBudget($store, new TestClock(self::HOUR_START + 60), 240))->of('10')->spend();
        $behind = new CallBudget($store, new TestClock(self::HOUR_START), 240);
        $behind->of('10')->spend();
        self::assertSame(2, $behind->usedInLastDay('10'));
        self::assertSame(9, $behind->leftInLastHour('10', CallKind::Usual));
    }

    /** @return iterable<string, array{CallKind, int}> */
    public static function kinds(): iterable
    {
        yield 'of cron for the newest posts leave one for a refresh' => [CallKind::Usual, 11];
        yield 'that read a whole list leave two more for the newest posts' => [CallKind::Deep, 9];
        yield 'for posts that pages show alone do, too' => [CallKind::Chosen, 9];
    }

    /** @dataProvider kinds */
    public function testTheHoursCallsEndBeforeEachThoughTwoProcessesHadFoundSomeLeft(CallKind $kind, int $most): void
    {
        $clock = new TestClock(self::HOUR_START);
        $budget = (new CallBudget(new MemoryStore(), $clock, 240))->of('10');
        $budget->for(CallKind::Usual)->spend();
        $clock->now += 600;
        foreach (range(2, $most) as $ignored) {
            self::assertNull($budget->for($kind)->spend());
        }
        self::assertSame(3000, $budget->for($kind)->spend()?->retryAfter);
        self::assertSame(0, $budget->leftInLastHour('10', $kind));
        self::assertNull($budget->for(CallKind::Pressing)->spend());
        $clock->now += 3000;
        self::assertSame(0, $budget->leftInLastHour('10', $kind));
        $clock->now += 600;
        self::assertNull($budget->for($kind)->spend());
    }
}
