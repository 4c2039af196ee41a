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
     * @return array<mixed>|null null when there is no such record, or nothing that can be read as one
     * @throws NotStored when the store does not answer: that is no word on whether there is one
     */
    public function fresh(string $key): ?array;

    /**
     * Writes the record whole. Under a lease only while nobody else has taken
     * its lock, and that is looked at in the same step as the record is written.
     * Who is late, and was overtaken by nobody, is not too late.
     *
     * @param array<mixed> $record
     * @throws NotStored when the record could not be written; the old one is still there
     * @throws LeaseLost when the lock was released, or is somebody else's; nothing was written
     */
    public function put(string $key, array $record, ?Lease $under = null): void;

    /**
     * Writes the record where the old one is still what is stored, in one step:
     * for what is counted or listed by many, without a lock.
     *
     * @param array<mixed>|null $old what fresh() gave
     * @param array<mixed> $new
     * @return bool false when somebody else was faster
     * @throws NotStored when the record could not be written; the old one is still there
     */
    public function swap(string $key, ?array $old, array $new): bool;

    /**
     * Under a lease only while nobody else has taken its lock, and that is looked at in the same step as the record
     * goes.
     *
     * @throws NotStored when the store does not answer
     * @throws LeaseLost when the lock was released, or is somebody else's, and the record is still there
     */
    public function delete(string $key, ?Lease $under = null): void;
}
