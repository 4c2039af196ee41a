<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect;

use Loupe\Core\Connect\RefusedExchange;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Graph\FailureKind;
use Loupe\Core\Refresh\RefusedRefresh;
use PHPUnit\Framework\TestCase;

/** What a refusal says of a token that had just worked. */
final class RefusedAnswersTest extends TestCase
{
    public function testOnlyAnErrorAboutTheTokenShowsThatItIsLongLived(): void
    {
        $telling = array_filter(
            FailureCode::cases(),
            static fn (FailureCode $code): bool => RefusedExchange::meansLongLived($code)
        );
        self::assertEqualsCanonicalizing([FailureCode::InvalidToken, FailureCode::MalformedToken], $telling);
    }

    public function testWhatPassesByItselfSaysNothingOfTheToken(): void
    {
        foreach (FailureCode::cases() as $code) {
            if ($code->kind() === FailureKind::Wait && $code !== FailureCode::Unknown) {
                self::assertFalse(RefusedExchange::meansLongLived($code), $code->value);
                self::assertFalse(RefusedRefresh::mayMeanTooEarly($code), $code->value);
            }
        }
    }

    public function testATokensOwnEndIsNeverTakenForTooEarly(): void
    {
        foreach ([FailureCode::Expired, FailureCode::SessionEnded, FailureCode::Withdrawn] as $code) {
            self::assertFalse(RefusedRefresh::mayMeanTooEarly($code), $code->value);
        }
    }

    public function testARefusalThatNamesNoReasonMayMeanThatItIsTooEarly(): void
    {
        foreach ([FailureCode::BadRequest, FailureCode::InvalidToken, FailureCode::Permission] as $code) {
            self::assertTrue(RefusedRefresh::mayMeanTooEarly($code), $code->value);
        }
    }
}
