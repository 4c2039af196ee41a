<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use PHPUnit\Framework\TestCase;

/** What a refusal says of a token that had just worked. */
final class RefusedAnswersTest extends TestCase
{
    public function testOnlyAnErrorAboutTheTokenShowsThatItIsLongLived(): void
    {
        $telling = array_filter(
            FailureCode::cases(),
            static fn (FailureCode $code): bool => $code->meansLongLived()
        );
        self::assertEqualsCanonicalizing([FailureCode::InvalidToken, FailureCode::MalformedToken], $telling);
    }

    public function testWhatPassesByItselfSaysNothingOfTheToken(): void
    {
        foreach (FailureCode::cases() as $code) {
            if ($code->kind() === FailureKind::Wait && $code !== FailureCode::Unknown) {
                self::assertFalse($code->meansLongLived(), $code->value);
                self::assertFalse($code->mayMeanTooEarly(), $code->value);
            }
        }
    }

    public function testATokensOwnEndIsNeverTakenForTooEarly(): void
    {
        foreach ([FailureCode::Expired, FailureCode::SessionEnded, FailureCode::Withdrawn] as $code) {
            self::assertFalse($code->mayMeanTooEarly(), $code->value);
        }
    }

    public function testARefusalThatNamesNoReasonMayMeanThatItIsTooEarly(): void
    {
        foreach ([FailureCode::BadRequest, FailureCode::InvalidToken, FailureCode::Permission] as $code) {
            self::assertTrue($code->mayMeanTooEarly(), $code->value);
        }
    }
}
