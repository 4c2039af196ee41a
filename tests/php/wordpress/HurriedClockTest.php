<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Tests\Contract\ClockContract;

final class HurriedClockTest extends \PHPUnit\Framework\TestCase
{
    use ClockContract;

    private HurriedClock $clock;

    protected function setUp(): void
    {
        $this->clock = new HurriedClock();
    }

    protected function clock(): HurriedClock
    {
        return $this->clock;
    }
}
