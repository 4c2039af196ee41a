<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Store;

/** A store that notes what is read, and lets others do something just before. */
final class RecordReads implements Store
{
    /** @var list<string> */
    public array $keys = [];

    /** @var array<string, callable(): void> */
    private array $doings = [];

    public function __construct(private readonly Store $store)
    {
    }

    /** @param callable(): void $do once */
    public function before(string $key, callable $do): void
    {
        $this->doings[$key] = $do;
    }

    public function get(string $key): ?array
    {
        $this->note($key);
        return $this->store->get($key);
    }

    public function fresh(string $key): ?array
    {
        $this->note($key);
        return $this->store->fresh($key);
    }

    public function put(string $key, array $record, ?Lease $under = null): void
    {
        $this->store->put($key, $record, $under);
    }

    public function swap(string $key, ?array $old, array $new): bool
    {
        return $this->store->swap($key, $old, $new);
    }

    public function delete(string $key, ?Lease $under = null): void
    {
        $this->store->delete($key, $under);
    }

    private function note(string $key): void
    {
        $this->keys[] = $key;
        $do = $this->doings[$key] ?? static fn () => null;
        unset($this->doings[$key]);
        $do();
    }
}
