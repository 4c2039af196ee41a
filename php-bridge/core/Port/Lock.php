<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/**
 * A lock shared by every process and server of the site. It has an owner, and
 * an expiry so that a crashed owner does not hold it for ever.
 */
interface Lock
{
    /** Seconds that any lock may be held. One that expires later was written by a clock gone wrong, and is free. */
    public const LONGEST = 3600;

    /**
     * Takes the lock if it is free or has expired; never waits.
     *
     * @param int $seconds how long it may be held: longer than the work's own timeouts together
     * @return Lease|null null when somebody else holds it
     * @throws NotStored when nobody can tell who holds it, or it cannot be taken
     */
    public function acquire(string $name, int $seconds): ?Lease;

    /**
     * Takes the lock from whoever holds it, whose work is then not written.
     *
     * @param int $seconds how long it may be held
     * @throws NotStored when it cannot be taken
     */
    public function seize(string $name, int $seconds): Lease;

    /**
     * Whether it is still held: neither taken away nor expired. What is written by Store::put() under the lease is
     * checked there.
     *
     * @throws NotStored when nobody can tell
     */
    public function holds(Lease $lease): bool;

    /** Never throws: what cannot be released expires. */
    public function release(Lease $lease): void;

    /**
     * Takes the lock away from whoever holds it, whose work is then not written, and leaves nothing of it.
     *
     * @throws NotStored when it could not be taken away
     */
    public function revoke(string $name): void;
}
