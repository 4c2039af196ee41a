<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/**
 * A lock shared by every process and server of the site. It has an owner, and
 * an expiry so that a crashed owner does not hold it for ever.
 */
interface Lock
{
    /**
     * Takes the lock if it is free or has expired; never waits.
     *
     * @param int $seconds how long it may be held: longer than the work's own timeouts together
     * @return string|null the owner's mark, or null when somebody else holds it
     */
    public function acquire(string $name, int $seconds): ?string;

    /** Whether this owner still holds it: to be asked before what was worked out is written. */
    public function holds(string $name, string $owner): bool;

    public function release(string $name, string $owner): void;

    /** Takes the lock away from whoever holds it, whose work is then not written. */
    public function revoke(string $name): void;
}
