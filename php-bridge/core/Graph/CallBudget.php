<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Store;

/**
 * Counts the calls of each hour, so that Loupe stops asking long before
 * Instagram stops answering (instagram-api: rate limits).
 */
final class CallBudget
{
    private const KEY = 'calls';
    private const HOUR = 3600;

    public function __construct(
        private readonly Store $store,
        private readonly Clock $clock,
        private readonly int $hourlyCalls,
    ) {
    }

    /** Takes one call out of this hour's budget, or says how long to wait. */
    public function spend(): ?Failure
    {
        $now = $this->clock->now();
        $hour = intdiv($now, self::HOUR);
        $used = $this->used();
        if ($used >= $this->hourlyCalls) {
            return new Failure(FailureCode::UserLimit, ($hour + 1) * self::HOUR - $now);
        }
        $this->store->put(self::KEY, ['hour' => $hour, 'used' => $used + 1]);
        return null;
    }

    /** From here on the rest is kept for people who press a button. */
    public function isHalfSpent(): bool
    {
        return $this->used() * 2 >= $this->hourlyCalls;
    }

    /** Calls made in the present hour. */
    public function used(): int
    {
        $record = $this->store->fresh(self::KEY) ?? [];
        $isCurrent = ($record['hour'] ?? null) === intdiv($this->clock->now(), self::HOUR);
        return $isCurrent ? (int) ($record['used'] ?? 0) : 0;
    }
}
