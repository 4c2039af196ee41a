<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Tests\Contract\StoreContract;
use PHPUnit\Framework\TestCase;

final class MemoryStoreTest extends TestCase
{
    use StoreContract;

    private TestClock $clock;
    private MemoryLock $lock;
    private MemoryStore $store;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_760_000_000);
        $this->lock = new MemoryLock($this->clock);
        $this->store = new MemoryStore($this->lock);
    }

    protected function adapter(): MemoryStore
    {
        return $this->store;
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
