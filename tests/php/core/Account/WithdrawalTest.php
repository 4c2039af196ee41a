<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Account;

use Loupe\Core\Account\Withdrawal;
use PHPUnit\Framework\TestCase;

final class WithdrawalTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testOneAnswerMayBeAMistake(): void
    {
        $seen = Withdrawal::seen(self::NOW);
        self::assertFalse($seen->isConfirmed());
        self::assertNull($seen->deleteAt());
    }

    public function testASecondAnswerWithinADayConfirmsNothing(): void
    {
        $seen = Withdrawal::seen(self::NOW)->seenAgain(self::NOW + self::DAY - 1);
        self::assertFalse($seen->isConfirmed());
        self::assertSame(self::NOW, $seen->seenAt, 'The day is counted from the first answer.');
    }

    public function testASecondAnswerADayLaterConfirmsIt(): void
    {
        $seen = Withdrawal::seen(self::NOW)->seenAgain(self::NOW + self::DAY);
        self::assertTrue($seen->isConfirmed());
        self::assertSame(self::NOW + 31 * self::DAY, $seen->deleteAt());
    }

    public function testFurtherAnswersDoNotPutOffTheDeletion(): void
    {
        $confirmed = Withdrawal::confirmed(self::NOW);
        self::assertEquals($confirmed, $confirmed->seenAgain(self::NOW + 20 * self::DAY));
        self::assertSame(self::NOW + 30 * self::DAY, $confirmed->deleteAt());
    }

    public function testItIsLateWhenTheDeletionWasDueSoLongAgo(): void
    {
        $confirmed = Withdrawal::confirmed(self::NOW);
        self::assertFalse($confirmed->isLate(self::NOW + 30 * self::DAY + 7199, 7200));
        self::assertTrue($confirmed->isLate(self::NOW + 30 * self::DAY + 7200, 7200));
        self::assertFalse(Withdrawal::seen(self::NOW)->isLate(self::NOW + 90 * self::DAY, 7200), 'Nothing is due.');
    }

    public function testItIsLateWhileItsDatesLieInTheFuture(): void
    {
        foreach ([Withdrawal::seen(self::NOW), Withdrawal::confirmed(self::NOW)] as $withdrawal) {
            self::assertTrue($withdrawal->isLate(self::NOW - 7201, 7200));
            self::assertFalse($withdrawal->isLate(self::NOW - 7200, 7200), 'Clocks differ.');
            self::assertFalse($withdrawal->notAfter(self::NOW - 7201)->isLate(self::NOW - 7201, 7200));
        }
    }

    public function testItComesBackFromTheStoreAsItWas(): void
    {
        foreach ([Withdrawal::seen(self::NOW), Withdrawal::confirmed(self::NOW)] as $withdrawal) {
            self::assertEquals($withdrawal, Withdrawal::fromArray($withdrawal->toArray()));
        }
    }
}
