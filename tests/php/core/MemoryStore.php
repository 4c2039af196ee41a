<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;

/** Records in memory; can be made read-only. */
final class MemoryStore implements Store
{
    public bool $isReadOnly = false;

    /** @var array<string, string> serialised, as in a database */
    private array $records = [];

    public function get(string $key): ?array
    {
        return isset($this->records[$key]) ? unserialize($this->records[$key], ['allowed_classes' => false]) : null;
    }

    public function fresh(string $key): ?array
    {
        return $this->get($key);
    }

    public function put(string $key, array $record): void
    {
        if ($this->isReadOnly) {
            throw new NotStored("The record $key could not be written.");
        }
        $this->records[$key] = serialize($record);
    }

    public function delete(string $key): void
    {
        unset($this->records[$key]);
    }

    /** @return list<string> */
    public function keys(): array
    {
        return array_keys($this->records);
    }
}
