<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** A lock that is held: which, and by whom. */
final class Lease
{
    public function __construct(
        public readonly string $name,
        /** The owner's mark, different each time the lock is taken. */
        public readonly string $owner,
    ) {
    }

    /** Of somebody who is about to take the lock. */
    public static function on(string $name): self
    {
        return new self($name, bin2hex(random_bytes(12)));
    }
}
