<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\View;

use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\Core\View\Summarizer;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use PHPUnit\Framework\TestCase;

final class ExitCodeTest extends TestCase
{
    private const NOW = 1_800_000_000;

    /** @dataProvider codes */
    public function testACommandThatFailedAndTheStatusAfterItAgree(FailureCode $code): void
    {
        $failure = new Failure($code);
        $account = AccountsTest::account('10');
        $feed = StoredFeed::empty(self::NOW);
        if (in_array($code, FailureCode::OF_PICTURES, true)) {
            $trouble = null;
            for ($times = 0; $times < 4; $times++) {
                $trouble = PictureTrouble::met($trouble, '1', 'a.jpg', $code, self::NOW);
            }
            $feed = new StoredFeed([], [], $feed->sync, troubles: ['1' => $trouble]);
        } else {
            $refresh = $account->refresh->failed($failure, self::NOW, self::NOW);
            $account = $account->withRefresh($account->life, $refresh);
        }
        $summary = Summarizer::account($account, $feed, 'https://example.org/', self::NOW);
        self::assertSame(ExitCodes::ofSummary($summary), ExitCodes::ofTrouble($failure));
    }

    /** @return iterable<string, array{FailureCode}> */
    public static function codes(): iterable
    {
        foreach (FailureCode::cases() as $code) {
            yield $code->value => [$code];
        }
    }

    public function testAFaultOfOurOwnIsTriedAgainAndWhatDoesNotPassNeedsAPerson(): void
    {
        self::assertSame(ExitCode::Wait, ExitCodes::ofTrouble(new Failure(FailureCode::BadRequest)));
        foreach ([FailureCode::Expired, FailureCode::Permission, FailureCode::Filtered] as $code) {
            self::assertSame(ExitCode::Act, ExitCodes::ofTrouble(new Failure($code)), $code->value);
        }
    }

    /** @dataProvider refusals */
    public function testARefusalSaysWhatKindOfHelpItNeeds(ExitCode $code, Refusal $refusal): void
    {
        self::assertSame($code, ExitCodes::ofTrouble($refusal));
    }

    /** @return iterable<string, array{ExitCode, Refusal}> */
    public static function refusals(): iterable
    {
        $reason = (new Failure(FailureCode::Transient))->message();
        yield 'nothing is wrong' => [ExitCode::Done, Refusal::tooEarly()];
        yield 'it passes' => [ExitCode::Wait, Refusal::busy()];
        yield 'what was given is wrong' => [ExitCode::WrongUse, Refusal::noRedirectUri()];
        yield 'the settings lack something' => [ExitCode::WrongUse, Refusal::noKey()];
        yield 'a code is used up' => [ExitCode::Act, Refusal::unknownUser($reason)];
        yield 'the disk is full' => [ExitCode::Act, Refusal::notStored()];
    }
}
