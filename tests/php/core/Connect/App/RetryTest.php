<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\App;

use Loupe\Core\Connect\App\Retry;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class RetryTest extends TestCase
{
    private int $asked = 0;

    private TestClock $clock;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_800_000_000);
    }

    public function testWhatPassesByItselfIsAskedAgain(): void
    {
        $answer = $this->ask(new Failure(FailureCode::Transient), new Failure(FailureCode::TimedOut), new Secret('x'));
        self::assertInstanceOf(Secret::class, $answer);
        self::assertSame([1, 2], $this->clock->slept);
    }

    public function testItEndsAfterThreeTries(): void
    {
        $failure = new Failure(FailureCode::Transient);
        self::assertSame($failure, $this->ask($failure, $failure, $failure, new Secret('x')));
        self::assertSame(3, $this->asked);
    }

    public function testWhatNoWaitingHelpsIsNotAskedAgain(): void
    {
        foreach ([FailureCode::NotATester, FailureCode::WrongSecret, FailureCode::Expired] as $code) {
            $this->asked = 0;
            self::assertSame($code, $this->ask(new Failure($code), new Secret('x'))->code);
            self::assertSame(1, $this->asked);
        }
    }

    public function testALimitThatSaysHowLongIsNotWaitedFor(): void
    {
        $this->ask(new Failure(FailureCode::BusinessLimit, 600), new Secret('x'));
        self::assertSame(1, $this->asked);
    }

    public function testAfterALongTryNoOtherIsBegun(): void
    {
        (new Retry($this->clock))->ask(function (): Failure {
            $this->asked++;
            $this->clock->now += 16;
            return new Failure(FailureCode::TimedOut);
        });
        self::assertSame(1, $this->asked);
    }

    private function ask(object ...$answers): object
    {
        return (new Retry($this->clock))->ask(fn (): object => $answers[$this->asked++]);
    }
}
