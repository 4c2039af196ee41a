<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;

/** A lock that is given to everybody who asks. */
final class GenerousLock implements Lock
{
    public function __construct(private readonly Lock $lock)
    {
    }

    public function acquire(string $name, int $seconds): Lease
    {
        return $this->seize($name, $seconds);
    }

    public function seize(string $name, int $seconds): Lease
    {
        return $this->lock->seize($name, $seconds);
    }

    public function holds(Lease $lease): bool
    {
        return $this->lock->holds($lease);
    }

    public function release(Lease $lease): void
    {
        $this->lock->release($lease);
    }

    public function revoke(string $name): void
    {
        $this->lock->revoke($name);
    }
}
