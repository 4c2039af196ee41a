<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;
use Loupe\Standalone\DataFolder;
use Loupe\Standalone\FileLock;
use Loupe\Tests\Core\TestClock;

final class FileLockTest extends TestCase
{
    private TestClock $clock;
    private FileLock $lock;

    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new TestClock(1_760_000_000);
        $this->lock = new FileLock(new DataFolder("$this->folder/data"), $this->clock);
    }

    public function testOneHolderAtATime(): void
    {
        $lease = $this->acquired('account_1');
        self::assertNull($this->lock->acquire('account_1', 60));
        self::assertNotNull($this->lock->acquire('account_2', 60));
        self::assertTrue($this->lock->holds($lease));
    }

    public function testItIsFreeOnceReleased(): void
    {
        $this->lock->release($this->acquired('account_1'));
        self::assertNotNull($this->lock->acquire('account_1', 60));
    }

    public function testAHolderThatNeverCameBackIsOvertakenAfterItsTime(): void
    {
        $old = $this->acquired('account_1');
        $this->clock->now += 60;
        self::assertNull($this->lock->acquire('account_1', 60));
        $this->clock->now += 1;
        self::assertFalse($this->lock->holds($old));
        self::assertNotNull($this->lock->acquire('account_1', 60));
    }

    public function testAnOvertakenHolderReleasesNothing(): void
    {
        $old = $this->acquired('account_1');
        $this->clock->now += 61;
        $new = $this->acquired('account_1');
        $this->lock->release($old);
        self::assertTrue($this->lock->holds($new));
    }

    public function testASeizedLockIsItsNewHoldersOnly(): void
    {
        $old = $this->acquired('account_1');
        $new = $this->lock->seize('account_1', 60);
        self::assertFalse($this->lock->holds($old));
        $this->lock->release($old);
        self::assertTrue($this->lock->holds($new));
        self::assertNull($this->lock->acquire('account_1', 60));
    }

    public function testARevokedLeaseIsNotHeld(): void
    {
        $lease = $this->acquired('account_1');
        $this->lock->revoke('account_1');
        self::assertFalse($this->lock->holds($lease));
        self::assertNotNull($this->lock->acquire('account_1', 60));
    }

    public function testALockTakenByAClockGoneWrongIsFree(): void
    {
        $this->clock->now += Lock::LONGEST + 1;
        $this->acquired('account_1');
        $this->clock->now -= Lock::LONGEST + 1;
        self::assertNotNull($this->lock->acquire('account_1', 60));
    }

    public function testAGarbledLockFileIsFree(): void
    {
        $this->lock->release($this->acquired('account_1'));
        file_put_contents("$this->folder/data/private/locks/account_1.json", '{"expires_at": 17600');
        chmod("$this->folder/data/private/locks/account_1.json", 0600);
        self::assertNotNull($this->lock->acquire('account_1', 60));
    }

    public function testALockThatCannotBeReleasedStopsNobodyAndExpires(): void
    {
        $mutex = "$this->folder/data/private/mutex";
        $lease = $this->acquired('account_1');
        unlink($mutex);
        mkdir($mutex);
        $this->lock->release($lease);
        rmdir($mutex);
        self::assertNull($this->lock->acquire('account_1', 60));

        $this->clock->now += 61;
        self::assertNotNull($this->lock->acquire('account_1', 60));
    }

    private function acquired(string $name): Lease
    {
        $lease = $this->lock->acquire($name, 60);
        self::assertNotNull($lease);
        return $lease;
    }
}
