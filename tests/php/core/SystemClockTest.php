<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\System\SystemClock;
use Loupe\Tests\Contract\ClockContract;
use PHPUnit\Framework\TestCase;

final class SystemClockTest extends TestCase
{
    use ClockContract;

    protected function clock(): SystemClock
    {
        return new SystemClock();
    }
}
