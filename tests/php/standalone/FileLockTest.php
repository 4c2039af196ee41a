<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Standalone\DataFolder;
use Loupe\Standalone\FileLock;
use Loupe\Tests\Contract\LockContract;
use Loupe\Tests\Core\TestClock;

final class FileLockTest extends TestCase
{
    use LockContract;

    private TestClock $clock;
    private FileLock $lock;

    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new TestClock(1_760_000_000);
        $this->lock = new FileLock(new DataFolder("$this->folder/data"), $this->clock);
    }

    protected function lock(): FileLock
    {
        return $this->lock;
    }

    protected function pass(int $seconds): void
    {
        $this->clock->now += $seconds;
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
}
