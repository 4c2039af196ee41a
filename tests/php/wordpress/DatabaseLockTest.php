<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\WordPress\DatabaseLock;
use Loupe\WordPress\OptionStore;

final class DatabaseLockTest extends TestCase
{
    use FailingStatements;

    private int $now = 1_800_000_000;
    private DatabaseLock $lock;

    protected function tearDown(): void
    {
        // Names of these tests, which are none of the plugin's own.
        array_map(delete_option(...), ['loupe_lock_job', 'loupe_test_counter']);
    }

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

    public function testProcessesThatRaceForItNeverHoldItTogetherAndNeverDeadlock(): void
    {
        $deadlocks = self::deadlocks();
        $held = array_map(intval(...), Site::fromEnvironment()->runTogether('race.php', 8));

        self::assertGreaterThanOrEqual(8, array_sum($held));
        self::assertSame(['count' => array_sum($held)], (new OptionStore($GLOBALS['wpdb']))->fresh('test_counter'));
        self::assertSame($deadlocks, self::deadlocks());
    }

    /** An insert takes the table's counter of new rows, for which the winner's write would wait in a deadlock. */
    public function testWhoLosesTheRaceForAFreeLockInsertsNothing(): void
    {
        global $wpdb;
        $this->lock->release($this->acquire());
        $wpdb->queries = [];
        $lease = $this->whileFailing(
            '/^UPDATE/',
            fn (): ?Lease => $this->lock->acquire('job', 60),
            "UPDATE {$wpdb->options} SET option_value = '' WHERE option_name = 'somebody was faster'"
        );
        self::assertNull($lease);
        $statements = array_column($wpdb->queries, 0);
        self::assertNotEmpty($statements);
        self::assertSame([], preg_grep('/^INSERT/', $statements));
    }

    public function testALockIsSeizedFromWhoeverHoldsItAndWhereThereIsNone(): void
    {
        $first = $this->lock->seize('job', 60);
        self::assertTrue($this->lock->holds($first));

        $second = $this->lock->seize('job', 60);
        self::assertFalse($this->lock->holds($first));
        $this->lock->release($first);
        self::assertTrue($this->lock->holds($second));
        self::assertNull($this->lock->acquire('job', 60));
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

    /** How many the database has broken up since it started. */
    private static function deadlocks(): int
    {
        return (int) $GLOBALS['wpdb']->get_var("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'", 1);
    }

    private function acquire(): Lease
    {
        $lease = $this->lock->acquire('job', 60);
        self::assertNotNull($lease);
        return $lease;
    }
}
