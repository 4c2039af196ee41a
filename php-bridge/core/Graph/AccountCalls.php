<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\Coerce;

/**
 * The calls made for one account in the last 24 hours, and until when no more are to be made. Times are Unix seconds;
 * one in the future was written by a clock that was wrong, but not one that a server wrote whose clock is a bit ahead.
 */
final class AccountCalls
{
    private const HOUR = 3600;
    private const DAY = 86400;

    /**
     * @param array<string, list<int>> $times when they were made, by kind
     */
    private function __construct(
        private readonly array $times,
        public readonly ?int $heldUntil,
        private readonly int $now,
    ) {
    }

    /** @param array<mixed>|null $record what toArray() wrote; version 0.1.0 wrote a list of the usual ones */
    public static function read(?array $record, int $now): self
    {
        $record = $record !== null && array_is_list($record) ? ['usual' => $record] : $record;
        $calls = static fn (string $kind): array => array_values(array_filter(
            Coerce::values($record[$kind] ?? null),
            static fn (mixed $at): bool => is_int($at) && $at > $now - self::DAY && !Clocks::isFuture($at, $now)
        ));
        $heldUntil = Coerce::time($record['held_until'] ?? null);
        $isHeld = $heldUntil !== null && $heldUntil > $now && $heldUntil <= $now + RetryAfter::LONGEST_WAIT;
        $kinds = array_column(CallKind::cases(), 'value');
        return new self(array_combine($kinds, array_map($calls, $kinds)), $isHeld ? $heldUntil : null, $now);
    }

    public function withOne(CallKind $kind): self
    {
        $times = [...$this->times, $kind->value => [...$this->times[$kind->value] ?? [], $this->now]];
        return new self($times, $this->heldUntil, $this->now);
    }

    public function heldUntil(int $until): self
    {
        return new self($this->times, $until, $this->now);
    }

    public function of(CallKind $kind): int
    {
        return count($this->times[$kind->value] ?? []);
    }

    public function inLastHour(): int
    {
        return count($this->timesInLastHour());
    }

    /** At least one. */
    public function secondsUntilOneLeavesTheHour(): int
    {
        return min([...$this->timesInLastHour(), $this->now]) + self::HOUR - $this->now;
    }

    /** @return list<int> */
    private function timesInLastHour(): array
    {
        return array_values(array_filter(
            array_merge(...array_values($this->times)),
            fn (int $at): bool => $at > $this->now - self::HOUR
        ));
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [...array_filter($this->times), 'held_until' => $this->heldUntil];
    }
}
