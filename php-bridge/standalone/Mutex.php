<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\NotStored;

/**
 * Lets one process at a time change the data folder, for milliseconds. The
 * system frees it when its holder dies; whoever waits, waits for a write.
 */
final class Mutex
{
    /** @param string $data path of the data folder */
    public function __construct(private readonly string $data)
    {
    }

    /**
     * @template T
     * @param callable(): T $do must not take the mutex itself
     * @return T
     * @throws NotStored when the data folder cannot be written to
     */
    public function hold(callable $do): mixed
    {
        $path = Files::dataFolder($this->data, 'private', Access::Owner) . '/mutex';
        $umask = umask(0077);
        $file = @fopen($path, 'c');
        umask($umask);
        if ($file === false) {
            throw new NotStored("$path can't be opened.");
        }
        try {
            return flock($file, LOCK_EX) ? $do() : throw new NotStored("$path can't be locked.");
        } finally {
            fclose($file);
        }
    }
}
