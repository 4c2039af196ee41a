<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\WordPress\Ports\DatabaseLock;

/** A database that does not answer about locks, or takes none: nobody is told that others are at work. */
final class SilentLockTest extends TestCase
{
    use FailingStatements;

    private const DAY = 86400;

    /** The database answers it as it answers one of two writers who wait for each other. */
    private const DEADLOCK = "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213";

    protected function tearDown(): void
    {
        // A name of these tests, which is none of the plugin's own.
        delete_option('loupe_lock_job');
    }

    /** @return iterable<string, array{string}> a pattern of the statements that fail */
    public static function statements(): iterable
    {
        yield 'the database cannot be read' => ['/^SELECT (UNIX_TIMESTAMP|option_value .*loupe_lock_)/'];
        yield 'the database is read-only' => ['/^(INSERT|UPDATE|DELETE).*loupe_lock_/'];
        yield 'no new lock can be stored' => ['/^INSERT.*loupe_lock_/'];
    }

    /** @dataProvider statements */
    public function testThatIsWhatARefreshASyncAndARemovalSay(string $pattern): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * self::DAY);
        Sandbox::forgetCalls();
        $this->forgetLocks();
        $before = self::stored("account_$id");
        $outcomes = $this->whileFailing($pattern, fn (): array => [
            $this->services->refresher()->refresh($id),
            $this->services->feedSync()->sync($id),
            $this->services->disconnector()->disconnect($id),
            $this->services->reconciler()->deauthorised($id),
        ]);

        foreach ($outcomes as $outcome) {
            self::assertInstanceOf(Refusal::class, $outcome);
            self::assertSame(RefusalCode::NotStored, $outcome->code);
        }
        self::assertSame([], Sandbox::calls());
        self::assertSame($before, self::stored("account_$id"));
    }

    /** @dataProvider statements */
    public function testATickTakesNothingAwayAndTheNextOneMakesUpForIt(string $pattern): void
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        self::advance(7 * self::DAY);
        Sandbox::forgetCalls();
        $this->forgetLocks();
        $records = static fn (): array
            => array_map(self::stored(...), ["account_$id", "feed_$id", "sync_$id"]);
        $before = $records();
        $this->whileFailing($pattern, static fn () => do_action('loupe_tick'));
        self::assertSame([], Sandbox::calls());
        self::assertSame($before, $records());

        do_action('loupe_tick');
        $now = $this->services->clock()->now();
        self::assertEqualsWithDelta($now, self::stored("account_$id")['refresh']['last'], 60);
        self::assertEqualsWithDelta($now, self::stored("sync_$id")['sync']['last'], 60);
    }

    public function testWhatAnAnswerMeansIsNotedByTheNextOneWhereItsLockCannotBeHad(): void
    {
        $id = $this->connect('one_post');
        self::advance(self::DAY);
        Sandbox::fail(['on' => 'media', 'kind' => 'app_removed']);
        $outcome = $this->whileFailing('/loupe_lock_account_/', fn () => $this->services->feedSync()->sync($id));
        self::assertInstanceOf(Failure::class, $outcome);
        self::assertSame(FailureCode::Withdrawn, $outcome->code);
        self::assertNull(self::stored("account_$id")['withdrawal']);

        $this->services->feedSync()->sync($id);
        self::assertNotNull(self::stored("account_$id")['withdrawal']);
    }

    public function testTheOtherAccountsAreLookedAfter(): void
    {
        self::withoutPictures();
        $first = $this->connect('one_post');
        $second = $this->connect('sample');
        self::advance(7 * self::DAY);
        Sandbox::forgetCalls();
        $this->whileFailing("/loupe_lock_[a-z]+_$first/", static fn () => do_action('loupe_tick'));
        self::assertContains('refresh', array_column(Sandbox::calls(), 'area'));
        self::assertNotNull(self::stored("account_$second")['refresh']['last']);
        self::assertSame([$first, $second], self::stored('accounts'));
    }

    /** @dataProvider statements */
    public function testAVisitorsRequestEndsInPeace(string $pattern): void
    {
        self::withoutPictures();
        $this->connect('one_post');
        self::advance(7 * self::DAY);
        $this->forgetLocks();
        $asked = 0;
        $count = static function (mixed $reply) use (&$asked): mixed {
            $asked++;
            return $reply;
        };
        add_filter('pre_http_request', $count);
        $this->whileFailing($pattern, fn () => $this->services->loopback()->make());
        remove_filter('pre_http_request', $count);
        self::assertSame(0, $asked);
    }

    public function testALockOnWhichTheDatabaseWaitsTooLongIsARaceLost(): void
    {
        global $wpdb;
        $lock = new DatabaseLock($wpdb);
        $lock->release($lock->acquire('job', 60) ?? self::fail('The lock is free.'));
        $other = new \wpdb(DB_USER, DB_PASSWORD, DB_NAME, DB_HOST);
        $other->query('START TRANSACTION');
        $other->query("UPDATE $wpdb->options SET autoload = 'no' WHERE option_name = 'loupe_lock_job'");
        $wpdb->query('SET SESSION innodb_lock_wait_timeout = 1');
        $lease = $lock->acquire('job', 60);
        $wpdb->query('SET SESSION innodb_lock_wait_timeout = DEFAULT');
        $other->query('ROLLBACK');

        self::assertNull($lease);
        self::assertNotNull($lock->acquire('job', 60));
    }

    public function testALockIsTakenAwayThoughTheFirstTryLosesARace(): void
    {
        $lock = new DatabaseLock($GLOBALS['wpdb']);
        $lease = $lock->acquire('job', 60) ?? self::fail('The lock is free.');
        $this->whileFailing('/^DELETE.*loupe_lock_job/', static fn () => $lock->revoke('job'), self::DEADLOCK, 1);
        self::assertFalse($lock->holds($lease));
    }

    public function testALockIsSeizedAndReleasedThoughTheFirstTryLosesARace(): void
    {
        $lock = new DatabaseLock($GLOBALS['wpdb']);
        foreach (['INSERT', 'UPDATE'] as $statement) {
            $seize = static fn () => $lock->seize('job', 60);
            $lease = $this->whileFailing("/^$statement.*loupe_lock_job/", $seize, self::DEADLOCK, 1);
            self::assertTrue($lock->holds($lease));
        }
        $this->whileFailing('/^UPDATE.*loupe_lock_job/', static fn () => $lock->release($lease), self::DEADLOCK, 1);
        self::assertNotNull($lock->acquire('job', 60));
    }

    public function testALockThatCannotBeTakenAwayIsNotCalledTakenAway(): void
    {
        $lock = new DatabaseLock($GLOBALS['wpdb']);
        $lease = $lock->acquire('job', 60) ?? self::fail('The lock is free.');
        $revoke = static function () use ($lock): ?NotStored {
            try {
                $lock->revoke('job');
                return null;
            } catch (NotStored $trouble) {
                return $trouble;
            }
        };
        self::assertNotNull($this->whileFailing('/^DELETE.*loupe_lock_job/', $revoke, self::DEADLOCK));
        self::assertTrue($lock->holds($lease));
    }

    public function testARemovalThatCannotStopASyncIsNotFinished(): void
    {
        $id = $this->connect('one_post');
        $outcome = $this->whileFailing(
            '/^DELETE.*loupe_lock_sync_/',
            fn () => $this->services->disconnector()->disconnect($id),
            self::DEADLOCK
        );
        self::assertSame(RefusalCode::NotStored, $outcome?->code);
        self::assertNotNull(self::stored("feed_$id"));

        do_action('loupe_tick');
        self::assertNull(self::stored("feed_$id"));
        self::assertSame([], self::stored('accounts'));
    }

    public function testADatabaseThatDoesNotTellTheTimeFreesNoLock(): void
    {
        $lock = new DatabaseLock($GLOBALS['wpdb']);
        $lease = $lock->acquire('job', 60) ?? self::fail('The lock is free.');
        foreach ([fn () => $lock->acquire('job', 60), fn () => $lock->holds($lease)] as $ask) {
            $answer = $this->whileFailing('/^SELECT UNIX_TIMESTAMP/', static function () use ($ask): mixed {
                try {
                    return $ask();
                } catch (NotStored $trouble) {
                    return $trouble;
                }
            }, self::DEADLOCK);
            self::assertInstanceOf(NotStored::class, $answer);
        }
        self::assertTrue($lock->holds($lease));
    }

    /** So that the next one is taken by an INSERT. */
    private function forgetLocks(): void
    {
        $GLOBALS['wpdb']->query("DELETE FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE 'loupe\\_lock\\_%'");
    }
}
