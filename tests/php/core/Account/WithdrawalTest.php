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

    public function testItComesBackFromTheStoreAsItWas(): void
    {
        foreach ([Withdrawal::seen(self::NOW), Withdrawal::confirmed(self::NOW)] as $withdrawal) {
            self::assertEquals($withdrawal, Withdrawal::fromArray($withdrawal->toArray()));
        }
    }
}
