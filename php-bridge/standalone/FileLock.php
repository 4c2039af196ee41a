<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;

/**
 * A lock as a file with its owner and expiry. Not flock() on a file that stays
 * open: that could not be taken away from its holder, and not expire.
 */
final class FileLock implements Lock
{
    private readonly RecordFolder $files;
    private readonly Mutex $mutex;

    public function __construct(DataFolder $folder, private readonly Clock $clock)
    {
        $this->files = $folder->locks();
        $this->mutex = $folder->mutex();
    }

    public function acquire(string $name, int $seconds): ?Lease
    {
        return $this->mutex->hold(function () use ($name, $seconds): ?Lease {
            $now = $this->clock->now();
            $expiry = $this->files->read($name)['expires_at'] ?? 0;
            // An expiry that is further away was written by a clock gone wrong.
            if ($expiry >= $now && $expiry <= $now + self::LONGEST) {
                return null;
            }
            return $this->take($name, $seconds);
        });
    }

    public function seize(string $name, int $seconds): Lease
    {
        return $this->mutex->hold(fn (): Lease => $this->take($name, $seconds));
    }

    public function holds(Lease $lease): bool
    {
        return $this->isOwner($lease)
            && ($this->files->read($lease->name)['expires_at'] ?? 0) >= $this->clock->now();
    }

    public function release(Lease $lease): void
    {
        try {
            $this->mutex->hold(function () use ($lease): void {
                if ($this->isOwner($lease)) {
                    $this->files->delete($lease->name);
                }
            });
        } catch (NotStored) {
            return;
        }
    }

    public function revoke(string $name): void
    {
        $this->mutex->hold(fn () => $this->files->delete($name));
    }

    /** Whether nobody else has taken it, be it late: to be asked while holding the mutex. */
    public function isOwner(Lease $lease): bool
    {
        return hash_equals($lease->owner, (string) ($this->files->read($lease->name)['owner'] ?? ''));
    }

    private function take(string $name, int $seconds): Lease
    {
        $lease = Lease::on($name);
        $this->files->write($name, ['expires_at' => $this->clock->now() + $seconds, 'owner' => $lease->owner]);
        return $lease;
    }
}
