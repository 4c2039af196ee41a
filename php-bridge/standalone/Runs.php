<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;

/** When cron came last. */
final class Runs
{
    private const KEY = 'last_run';

    public function __construct(private readonly Store $store, private readonly Clock $clock)
    {
    }

    /** @throws NotStored before anything else is tried, where nothing can be written */
    public function begin(): void
    {
        $this->store->put(self::KEY, ['at' => $this->clock->now()]);
    }

    /** @return int|null Unix seconds; null if never */
    public function last(): ?int
    {
        $at = $this->store->get(self::KEY)['at'] ?? null;
        return is_int($at) ? $at : null;
    }
}
