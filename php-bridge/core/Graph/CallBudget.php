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

    /**
     * @param AccountId|null $account whose calls they are; null while it is not known whose
     * @param CallKind $kind what they are made for
     */
    public function __construct(
        private readonly Store $store,
        private readonly Clock $clock,
        private readonly int $hourlyCalls,
        private readonly ?AccountId $account = null,
        private readonly CallKind $kind = CallKind::Pressing,
    ) {
    }

    /** The same budget, with the calls also counted for one account. */
    public function of(string $account): self
    {
        return new self($this->store, $this->clock, $this->hourlyCalls, new AccountId($account));
    }

    /** The same, with calls for something else. */
    public function for(CallKind $kind): self
    {
        return new self($this->store, $this->clock, $this->hourlyCalls, $this->account, $kind);
    }

    /**
     * Takes one call out of this hour's budget, or says how long to wait.
     *
     * @throws NotStored
     */
    public function spend(): ?Failure
    {
        return $this->spendOfSite() ?? $this->spendOfAccount();
    }

    /**
     * The hour's end holds here too: two processes may be at it that both had found calls left.
     *
     * @throws NotStored
     */
    private function spendOfAccount(): ?Failure
    {
        if ($this->account === null) {
            return null;
        }
        $wait = null;
        $this->change($this->account, function (AccountCalls $calls) use (&$wait): ?AccountCalls {
            $isSpent = $calls->inLastHour() >= $this->kind->hourly();
            $wait = $isSpent ? $calls->secondsUntilOneLeavesTheHour() : null;
            return $isSpent ? null : $calls->withOne($this->kind);
        });
        return $wait === null ? null : new Failure(FailureCode::OwnLimit, $wait);
    }

    /** @throws NotStored */
    private function spendOfSite(): ?Failure
    {
        $now = $this->clock->now();
        $hour = intdiv($now, self::HOUR);
        $isSpent = false;
        (new SharedRecord($this->store, self::KEY))->change(function (?array $old) use ($hour, &$isSpent): ?array {
            $used = self::usedIn($hour, $old);
            $isSpent = $used >= $this->hourlyCalls;
            return $isSpent ? null : ['hour' => $hour, 'used' => $used + 1];
        });
        return $isSpent ? new Failure(FailureCode::OwnLimit, ($hour + 1) * self::HOUR - $now) : null;
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

    /**
     * Calls made for the account in the last 24 hours, but for those that have a day's calls of their own; all that
     * cron may make where the store does not say.
     */
    public function usedInLastDay(string $account): int
    {
        $calls = $this->callsOf($account);
        return $calls === null ? self::DAILY : $calls->of(CallKind::Pressing) + $calls->of(CallKind::Usual);
    }

    /** Those that do. */
    public function otherInLastDay(string $account, CallKind $kind): int
    {
        return $this->callsOf($account)?->of($kind) ?? 0;
    }

    /** How many more cron may make for the account now, which looks at the last 24 hours. */
    public function leftInLastDay(string $account): int
    {
        return max(self::DAILY - $this->usedInLastDay($account), 0);
    }

    /** And at the last hour; none while Instagram wants none. */
    public function leftInLastHour(string $account, CallKind $kind): int
    {
        $calls = $this->callsOf($account);
        return $calls === null || $calls->heldUntil !== null
            ? 0
            : max($kind->hourly() - $calls->inLastHour(), 0);
    }

    /** Until when Instagram wants no more calls for the account; null where it said nothing. */
    public function heldUntil(string $account): ?int
    {
        return $this->callsOf($account)?->heldUntil;
    }

    /**
     * Heeds what an answer says of how many calls there were. Where Instagram refuses more, or soon will, whatever else
     * there is to ask for the account waits too.
     *
     * @param array<string, string> $headers names in lower case
     * @throws NotStored
     */
    public function heed(array $headers, ?Failure $failure): void
    {
        $seconds = match (true) {
            $failure?->isOfTooManyCalls() ?? false => $failure->retryAfter ?? self::HOUR,
            // The next sync is an hour away, and would ask as often.
            Usage::isMuch($headers) => RetryAfter::seconds($headers) ?? 2 * self::HOUR,
            default => 0,
        };
        if ($seconds > 0 && $this->account !== null) {
            $until = $this->clock->now() + $seconds;
            $this->change($this->account, static fn (AccountCalls $calls): AccountCalls => $calls->heldUntil($until));
        }
    }

    public function forget(string $account): void
    {
        $this->store->delete(self::key(new AccountId($account)));
    }

    private function callsOf(string $account): ?AccountCalls
    {
        try {
            return AccountCalls::read($this->store->fresh(self::key(new AccountId($account))), $this->clock->now());
        } catch (NotStored) {
            return null;
        }
    }

    /**
     * @param callable(AccountCalls): ?AccountCalls $change null where nothing is to change
     * @throws NotStored
     */
    private function change(AccountId $account, callable $change): void
    {
        (new SharedRecord($this->store, self::key($account)))->change(
            fn (?array $old): ?array => $change(AccountCalls::read($old, $this->clock->now()))?->toArray()
        );
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
