<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Tests\Contract\ClockContract;
use PHPUnit\Framework\TestCase;

final class TestClockTest extends TestCase
{
    use ClockContract;

    private TestClock $clock;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_760_000_000);
    }

    protected function clock(): TestClock
    {
        return $this->clock;
    }
}
