<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/**
 * Counts the calls, so that Loupe stops asking long before Instagram stops
 * answering (instagram-api: rate limits): those of each hour, all accounts
 * together, and those of the last 24 hours, for each account.
 */
final class CallBudget
{
    /** In 24 hours, of an account that nobody looks at: a sync an hour, a profile and a refresh. */
    public const DAILY = 26;

    private const KEY = 'calls';
    private const HOUR = 3600;
    private const DAY = 86400;

    /** @param string|null $account whose calls they are; null while it is not known whose */
    public function __construct(
        private readonly Store $store,
        private readonly Clock $clock,
        private readonly int $hourlyCalls,
        private readonly ?AccountId $account = null,
    ) {
    }

    /** The same budget, with the calls also counted for one account. */
    public function of(string $account): self
    {
        return new self($this->store, $this->clock, $this->hourlyCalls, new AccountId($account));
    }

    /**
     * Takes one call out of this hour's budget, or says how long to wait.
     *
     * @throws NotStored
     */
    public function spend(): ?Failure
    {
        $now = $this->clock->now();
        $hour = intdiv($now, self::HOUR);
        $isSpent = false;
        (new SharedRecord($this->store, self::KEY))->change(function (?array $old) use ($hour, &$isSpent): ?array {
            $used = self::usedIn($hour, $old);
            $isSpent = $used >= $this->hourlyCalls;
            return $isSpent ? null : ['hour' => $hour, 'used' => $used + 1];
        });
        if ($isSpent) {
            return new Failure(FailureCode::OwnLimit, ($hour + 1) * self::HOUR - $now);
        }
        if ($this->account !== null) {
            (new SharedRecord($this->store, self::key($this->account)))->change(
                fn (?array $old): array => [...$this->lastDay($old), $now]
            );
        }
        return null;
    }

    /** From here on the rest is kept for people who press a button. */
    public function isHalfSpent(): bool
    {
        return $this->used() * 2 >= $this->hourlyCalls;
    }

    /** Calls made in the present hour; all there are where the store does not say, so that nothing is begun. */
    public function used(): int
    {
        try {
            return self::usedIn(intdiv($this->clock->now(), self::HOUR), $this->store->fresh(self::KEY));
        } catch (NotStored) {
            return $this->hourlyCalls;
        }
    }

    /** Calls made for the account in the last 24 hours; all that cron may make where the store does not say. */
    public function usedInLastDay(string $account): int
    {
        try {
            return count($this->lastDay($this->store->fresh(self::key(new AccountId($account)))));
        } catch (NotStored) {
            return self::DAILY;
        }
    }

    /** How many more cron may make for the account now, which looks at the last 24 hours. */
    public function leftInLastDay(string $account): int
    {
        return max(self::DAILY - $this->usedInLastDay($account), 0);
    }

    public function forget(string $account): void
    {
        $this->store->delete(self::key(new AccountId($account)));
    }

    /**
     * Calls with a date in the future were counted by a clock that was wrong.
     *
     * @param array<mixed>|null $record
     * @return list<int> when the account's calls of the last 24 hours were made, Unix seconds
     */
    private function lastDay(?array $record): array
    {
        $now = $this->clock->now();
        return array_values(array_filter(
            $record ?? [],
            static fn (mixed $at): bool => is_int($at) && $at > $now - self::DAY && $at <= $now
        ));
    }

    /** @param array<mixed>|null $record */
    private static function usedIn(int $hour, ?array $record): int
    {
        return ($record['hour'] ?? null) === $hour ? (int) ($record['used'] ?? 0) : 0;
    }

    private static function key(AccountId $account): string
    {
        return "calls_$account->digits";
    }
}
