<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;

/** Locks in memory, by the test's clock. */
final class MemoryLock implements Lock
{
    /** @var array<string, array{Lease, int}> each with its expiry */
    private array $held = [];

    /** @var list<string> whatever was ever taken */
    public array $taken = [];

    public function __construct(private readonly Clock $clock)
    {
    }

    public function acquire(string $name, int $seconds): ?Lease
    {
        $now = $this->clock->now();
        $expiry = $this->held[$name][1] ?? 0;
        return $expiry >= $now && $expiry <= $now + self::LONGEST ? null : $this->seize($name, $seconds);
    }

    public function seize(string $name, int $seconds): Lease
    {
        $this->taken[] = $name;
        $this->held[$name] = [$lease = Lease::on($name), $this->clock->now() + $seconds];
        return $lease;
    }

    public function holds(Lease $lease): bool
    {
        return $this->isOwner($lease) && $this->held[$lease->name][1] >= $this->clock->now();
    }

    /** Whether nobody else has taken it, be it late. */
    public function isOwner(Lease $lease): bool
    {
        return ($this->held[$lease->name][0] ?? null) == $lease;
    }

    public function release(Lease $lease): void
    {
        if ($this->isOwner($lease)) {
            unset($this->held[$lease->name]);
        }
    }

    public function revoke(string $name): void
    {
        unset($this->held[$name]);
    }

    /** @return list<string> of the locks that anybody holds, or held once and did not release */
    public function names(): array
    {
        return array_map(strval(...), array_keys($this->held));
    }
}
