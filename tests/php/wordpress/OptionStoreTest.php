<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Tests\Contract\StoreContract;
use Loupe\Tests\Core\TestClock;
use Loupe\WordPress\Ports\DatabaseLock;
use Loupe\WordPress\Ports\OptionStore;

final class OptionStoreTest extends TestCase
{
    use StoreContract;

    private TestClock $clock;

    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new TestClock(1_800_000_000);
    }

    protected function adapter(): OptionStore
    {
        return new OptionStore($GLOBALS['wpdb']);
    }

    protected function lock(): DatabaseLock
    {
        return new DatabaseLock($GLOBALS['wpdb'], $this->clock);
    }

    protected function pass(int $seconds): void
    {
        $this->clock->now += $seconds;
    }
}
