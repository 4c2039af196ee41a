<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;

/** Records in memory; can be made read-only, or deaf for some. */
final class MemoryStore implements Store
{
    public bool $isReadOnly = false;

    /** The record about which nothing can be learned. */
    public string $unreadable = '';

    /** The record of which a cache remembers that there was none, because a read once failed. */
    public string $forgotten = '';

    /** @var array<string, string> as JSON, as elsewhere */
    private array $records = [];

    /** @param MemoryLock|null $lock where leases are looked up; without, every one is held */
    public function __construct(private readonly ?MemoryLock $lock = null)
    {
    }

    public function get(string $key): ?array
    {
        return in_array($key, [$this->unreadable, $this->forgotten], true) ? null : $this->record($key);
    }

    public function fresh(string $key): ?array
    {
        if ($key === $this->unreadable) {
            throw new NotStored("The record $key could not be read.");
        }
        return $this->record($key);
    }

    public function put(string $key, array $record, ?Lease $under = null): void
    {
        $this->refuseUnlessHeld($under);
        if ($this->isReadOnly) {
            throw new NotStored("The record $key could not be written.");
        }
        $this->records[$key] = (string) json_encode($record, JSON_INVALID_UTF8_SUBSTITUTE);
    }

    public function swap(string $key, ?array $old, array $new): bool
    {
        if ($this->record($key) !== $old) {
            return false;
        }
        $this->put($key, $new);
        return true;
    }

    public function delete(string $key, ?Lease $under = null): void
    {
        if ($this->record($key) !== null) {
            $this->refuseUnlessHeld($under);
        }
        unset($this->records[$key]);
    }

    private function refuseUnlessHeld(?Lease $lease): void
    {
        if ($lease !== null && $this->lock?->isOwner($lease) === false) {
            throw new LeaseLost("The lock $lease->name is somebody else's now.");
        }
    }

    /** @return array<mixed>|null */
    private function record(string $key): ?array
    {
        return isset($this->records[$key]) ? json_decode($this->records[$key], true) : null;
    }

    /** @return list<string> */
    public function keys(): array
    {
        return array_keys($this->records);
    }
}
