<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Port\Clock;
use Loupe\WordPress\DatabaseLock;

final class DatabaseLockTest extends TestCase
{
    private int $now = 1_800_000_000;
    private DatabaseLock $lock;

    protected function setUp(): void
    {
        parent::setUp();
        $now = &$this->now;
        $this->lock = new DatabaseLock($GLOBALS['wpdb'], new class ($now) implements Clock {
            public function __construct(private int &$now)
            {
            }

            public function now(): int
            {
                return $this->now;
            }

            public function stopwatch(): float
            {
                return (float) $this->now;
            }
        });
    }

    public function testOneOwnerAtATime(): void
    {
        $owner = $this->lock->acquire('job', 60);
        self::assertNotNull($owner);
        self::assertNull($this->lock->acquire('job', 60));
        self::assertTrue($this->lock->holds('job', $owner));
        self::assertNotNull($this->lock->acquire('another', 60));
    }

    public function testAReleasedLockIsFree(): void
    {
        $this->lock->release('job', (string) $this->lock->acquire('job', 60));
        self::assertNotNull($this->lock->acquire('job', 60));
    }

    public function testAfterACrashTheNextOneGetsItAndTheOldOwnerKnows(): void
    {
        $crashed = (string) $this->lock->acquire('job', 60);
        $this->now += 61;
        self::assertFalse($this->lock->holds('job', $crashed));
        $next = $this->lock->acquire('job', 60);
        self::assertNotNull($next);

        $this->lock->release('job', $crashed);
        self::assertTrue($this->lock->holds('job', $next));
        self::assertNull($this->lock->acquire('job', 60));
    }

    public function testProcessesThatRaceForItNeverHoldItTogether(): void
    {
        update_option('loupe_test_counter', '0', false);
        $held = array_map(intval(...), Site::fromEnvironment()->runTogether('race.php', 4));
        wp_cache_delete('loupe_test_counter', 'options');

        self::assertGreaterThanOrEqual(4, array_sum($held));
        self::assertSame(array_sum($held), (int) get_option('loupe_test_counter'));
    }

    public function testARevokedLockIsNobodys(): void
    {
        $owner = (string) $this->lock->acquire('job', 60);
        $this->lock->revoke('job');
        self::assertFalse($this->lock->holds('job', $owner));
        self::assertNotNull($this->lock->acquire('job', 60));
    }
}
