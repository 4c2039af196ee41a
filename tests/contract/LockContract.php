<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;

/** What every lock does, wherever it is kept. */
trait LockContract
{
    abstract protected function lock(): Lock;

    /** Lets time go by for the lock, or takes it back. */
    abstract protected function pass(int $seconds): void;

    public function testOneOwnerAtATime(): void
    {
        $lease = $this->acquired('account_1');
        self::assertNull($this->lock()->acquire('account_1', 60));
        self::assertTrue($this->lock()->holds($lease));
        self::assertNotNull($this->lock()->acquire('account_2', 60));
    }

    public function testAReleasedLockIsFree(): void
    {
        $lease = $this->acquired('account_1');
        $this->lock()->release($lease);
        self::assertFalse($this->lock()->holds($lease));
        self::assertNotNull($this->lock()->acquire('account_1', 60));
    }

    public function testItIsHeldForAsLongAsItWasTakenAndThenByNobody(): void
    {
        $lease = $this->acquired('account_1');
        $this->pass(60);
        self::assertTrue($this->lock()->holds($lease));
        self::assertNull($this->lock()->acquire('account_1', 60));
        $this->pass(1);
        self::assertFalse($this->lock()->holds($lease));
        self::assertNotNull($this->lock()->acquire('account_1', 60));
    }

    public function testAnOvertakenOwnerReleasesNothing(): void
    {
        $old = $this->acquired('account_1');
        $this->pass(61);
        $new = $this->acquired('account_1');
        $this->lock()->release($old);
        self::assertTrue($this->lock()->holds($new));
        self::assertNull($this->lock()->acquire('account_1', 60));
    }

    public function testALockIsSeizedFromWhoeverHoldsItAndWhereNobodyDoes(): void
    {
        $first = $this->lock()->seize('account_1', 60);
        self::assertTrue($this->lock()->holds($first));

        $second = $this->lock()->seize('account_1', 60);
        self::assertFalse($this->lock()->holds($first));
        $this->lock()->release($first);
        self::assertTrue($this->lock()->holds($second));
        self::assertNull($this->lock()->acquire('account_1', 60));
    }

    public function testARevokedLockIsNobodys(): void
    {
        $lease = $this->acquired('account_1');
        $this->lock()->revoke('account_1');
        self::assertFalse($this->lock()->holds($lease));
        self::assertNotNull($this->lock()->acquire('account_1', 60));
    }

    public function testALockTakenByAClockGoneWrongIsFree(): void
    {
        $this->pass(Lock::LONGEST + 1);
        $this->acquired('account_1');
        $this->pass(-Lock::LONGEST - 1);
        self::assertNotNull($this->lock()->acquire('account_1', 60));
    }

    private function acquired(string $name): Lease
    {
        $lease = $this->lock()->acquire($name, 60);
        self::assertNotNull($lease);
        return $lease;
    }
}
