<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Graph\AnswerDate;
use Loupe\Core\Port\HttpReply;
use PHPUnit\Framework\TestCase;

final class AnswerDateTest extends TestCase
{
    public function testAnAnswerSaysWhenItWasGiven(): void
    {
        self::assertSame(784111777, self::dateOf('Sun, 06 Nov 1994 08:49:37 GMT'));
    }

    public function testAnythingElseIsNoDate(): void
    {
        foreach (['', 'now', '0', 'Sun, 06 Nov 1994 08:49:37 +0200', 'Sun, 06 Nov 1994 08:49:37 GMT, again'] as $date) {
            self::assertNull(self::dateOf($date), $date);
        }
        self::assertNull(AnswerDate::of(new HttpReply(200, [], '')));
    }

    private static function dateOf(string $date): ?int
    {
        return AnswerDate::of(new HttpReply(200, ['date' => $date], ''));
    }
}
