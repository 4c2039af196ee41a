<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\Pass;
use PHPUnit\Framework\TestCase;

final class DeepStateTest extends TestCase
{
    private const NOW = 1_800_000_000;

    public function testAListWhosePicturesPagesNeedOtherwiseIsReadAnewAtOnce(): void
    {
        $read = new DeepState(Job::due(0)->succeeded(self::NOW, self::NOW + 80_000), null, self::NOW);
        $state = $read->outdated(self::NOW);
        self::assertTrue($state->job->isDue(self::NOW));
        self::assertSame(self::NOW - DeepState::PERIOD, $state->readAt);
    }

    public function testAfterAFailureThatWaitsAsAllDoes(): void
    {
        $job = Job::due(0)->failed(new Failure(FailureCode::Transient), self::NOW, self::NOW + 900);
        $state = (new DeepState($job, null, self::NOW))->outdated(self::NOW);
        self::assertFalse($state->job->isDue(self::NOW + 899));
        self::assertTrue($state->job->isDue(self::NOW + 900));
        self::assertSame(self::NOW - DeepState::PERIOD, $state->readAt);
    }

    public function testWhatIsBeingReadGoesOn(): void
    {
        $pass = Pass::begun(self::NOW, true)->turned('a cursor');
        $state = (new DeepState(Job::due(0), $pass, null))->outdated(self::NOW);
        self::assertEquals($pass->outdated(), $state->pass);
        self::assertNull((new DeepState(Job::due(0), Pass::begun(self::NOW, false), self::NOW))
            ->outdated(self::NOW)->pass, 'Of which nothing was read yet begins anew, and in full.');
    }
}
