<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
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

            public function sleep(int $seconds): void
            {
                $this->now += $seconds;
            }
        });
    }

    public function testOneOwnerAtATime(): void
    {
        $lease = $this->acquire();
        self::assertNull($this->lock->acquire('job', 60));
        self::assertTrue($this->lock->holds($lease));
        self::assertNotNull($this->lock->acquire('another', 60));
    }

    public function testAReleasedLockIsFree(): void
    {
        $this->lock->release($this->acquire());
        self::assertNotNull($this->lock->acquire('job', 60));
    }

    public function testAfterACrashTheNextOneGetsItAndTheOldOwnerKnows(): void
    {
        $crashed = $this->acquire();
        $this->now += 61;
        self::assertFalse($this->lock->holds($crashed));
        $next = $this->acquire();

        $this->lock->release($crashed);
        self::assertTrue($this->lock->holds($next));
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
        $lease = $this->acquire();
        $this->lock->revoke('job');
        self::assertFalse($this->lock->holds($lease));
        $this->acquire();
    }

    public function testALockTakenByAClockGoneWrongIsFree(): void
    {
        $this->now += 100 * DAY_IN_SECONDS;
        $this->acquire();
        $this->now -= 100 * DAY_IN_SECONDS;
        $this->acquire();
    }

    private function acquire(): Lease
    {
        $lease = $this->lock->acquire('job', 60);
        self::assertNotNull($lease);
        return $lease;
    }
}
