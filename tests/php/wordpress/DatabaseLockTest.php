<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Port\Lease;
use Loupe\Tests\Contract\LockContract;
use Loupe\Tests\Core\TestClock;
use Loupe\WordPress\Ports\DatabaseLock;
use Loupe\WordPress\Ports\OptionStore;

final class DatabaseLockTest extends TestCase
{
    use FailingStatements;
    use LockContract;

    private TestClock $clock;
    private DatabaseLock $lock;

    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new TestClock(1_800_000_000);
        $this->lock = new DatabaseLock($GLOBALS['wpdb'], $this->clock);
    }

    protected function tearDown(): void
    {
        // Names of these tests, which are none of the plugin's own.
        array_map(delete_option(...), ['loupe_lock_job', 'loupe_test_counter']);
    }

    protected function lock(): DatabaseLock
    {
        return $this->lock;
    }

    protected function pass(int $seconds): void
    {
        $this->clock->now += $seconds;
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
        $this->lock->release($this->acquired('job'));
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

    /** How many the database has broken up since it started. */
    private static function deadlocks(): int
    {
        return (int) $GLOBALS['wpdb']->get_var("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'", 1);
    }
}
