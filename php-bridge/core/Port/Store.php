<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/**
 * Where records are kept. A record is written whole: after a crash the old
 * one or the new one is there, never a mixture.
 */
interface Store
{
    /**
     * What this process may have read before.
     *
     * @return array<mixed>|null null when there is no such record
     */
    public function get(string $key): ?array;

    /**
     * What is stored now, whatever this process has read before: for whoever
     * has just taken a lock, and another process may have written meanwhile.
     *
     * @return array<mixed>|null
     */
    public function fresh(string $key): ?array;

    /**
     * @param array<mixed> $record
     * @throws NotStored when the record could not be written; the old one is still there
     */
    public function put(string $key, array $record): void;

    public function delete(string $key): void;
}
