<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Store;

/** The shipped store, which says aloud that it is about to write. */
final class AnnouncingStore implements Store
{
    public function __construct(private readonly Store $store, private readonly Announcer $announcer)
    {
    }

    public function get(string $key): ?array
    {
        return $this->store->get($key);
    }

    public function fresh(string $key): ?array
    {
        return $this->store->fresh($key);
    }

    public function put(string $key, array $record, ?Lease $under = null): void
    {
        $this->announcer->announce($key);
        $this->store->put($key, $record, $under);
    }

    public function swap(string $key, ?array $old, array $new): bool
    {
        $this->announcer->announce($key);
        return $this->store->swap($key, $old, $new);
    }

    public function delete(string $key, ?Lease $under = null): void
    {
        $this->announcer->announce($key);
        $this->store->delete($key, $under);
    }
}
