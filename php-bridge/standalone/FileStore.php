<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Store;

/**
 * Records as files: an account's, which holds its token, under its own name in
 * a folder of its owner's; what pages read where the web server can read it.
 */
final class FileStore implements Store
{
    private readonly RecordFolder $records;
    private readonly RecordFolder $feeds;
    private readonly AccountFiles $accounts;
    private readonly Mutex $mutex;

    public function __construct(DataFolder $folder, private readonly FileLock $lock)
    {
        $this->records = $folder->records();
        $this->feeds = $folder->feeds();
        $this->accounts = new AccountFiles($folder->accounts());
        $this->mutex = $folder->mutex();
    }

    public function get(string $key): ?array
    {
        // An account's file may be renamed just now; all others can be read at any time.
        return self::isAccount($key)
            ? $this->mutex->hold(fn (): ?array => $this->read($key))
            : $this->read($key);
    }

    public function fresh(string $key): ?array
    {
        return $this->get($key);
    }

    public function put(string $key, array $record, ?Lease $under = null): void
    {
        $this->mutex->hold(function () use ($key, $record, $under): void {
            $this->refuseUnlessHeld($under);
            $this->write($key, $record);
        });
    }

    public function swap(string $key, ?array $old, array $new): bool
    {
        return $this->mutex->hold(function () use ($key, $old, $new): bool {
            $isUnchanged = $this->read($key) === $old;
            if ($isUnchanged) {
                $this->write($key, $new);
            }
            return $isUnchanged;
        });
    }

    public function delete(string $key, ?Lease $under = null): void
    {
        $this->mutex->hold(function () use ($key, $under): void {
            if (!$this->isThere($key)) {
                return;
            }
            $this->refuseUnlessHeld($under);
            self::isAccount($key)
                ? $this->accounts->delete(self::idIn($key))
                : $this->folderOf($key)->delete($key);
        });
    }

    private function refuseUnlessHeld(?Lease $lease): void
    {
        if ($lease !== null && !$this->lock->isOwner($lease)) {
            throw new LeaseLost("The lock $lease->name is somebody else's now.");
        }
    }

    /** Whether a file is, even if it holds no record. */
    private function isThere(string $key): bool
    {
        return self::isAccount($key) ? $this->accounts->has(self::idIn($key)) : $this->folderOf($key)->has($key);
    }

    /** @return array<mixed>|null */
    private function read(string $key): ?array
    {
        return self::isAccount($key) ? $this->accounts->read(self::idIn($key)) : $this->folderOf($key)->read($key);
    }

    /** @param array<mixed> $record */
    private function write(string $key, array $record): void
    {
        if (self::isAccount($key)) {
            $this->accounts->write(self::idIn($key), $record);
        } else {
            $this->folderOf($key)->write($key, $record);
        }
    }

    private function folderOf(string $key): RecordFolder
    {
        return $key === Accounts::INDEX || str_starts_with($key, RecordName::PREFIX) ? $this->feeds : $this->records;
    }

    private static function isAccount(string $key): bool
    {
        return str_starts_with($key, Accounts::PREFIX);
    }

    private static function idIn(string $key): string
    {
        return substr($key, strlen(Accounts::PREFIX));
    }
}
