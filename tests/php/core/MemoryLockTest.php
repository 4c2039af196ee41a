<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Tests\Contract\LockContract;
use PHPUnit\Framework\TestCase;

final class MemoryLockTest extends TestCase
{
    use LockContract;

    private TestClock $clock;
    private MemoryLock $lock;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_760_000_000);
        $this->lock = new MemoryLock($this->clock);
    }

    protected function lock(): MemoryLock
    {
        return $this->lock;
    }

    protected function pass(int $seconds): void
    {
        $this->clock->now += $seconds;
    }
}
