<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Coerce;

/**
 * The calls made for one account in the last 24 hours, and until when no more are to be made. Times are Unix seconds;
 * one in the future was written by a clock that was wrong.
 */
final class AccountCalls
{
    private const HOUR = 3600;
    private const DAY = 86400;

    /**
     * @param list<int> $usual when they were made
     * @param list<int> $deep likewise, of those that read an account's whole list
     */
    private function __construct(
        private readonly array $usual,
        private readonly array $deep,
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
            static fn (mixed $at): bool => is_int($at) && $at > $now - self::DAY && $at <= $now
        ));
        $heldUntil = Coerce::time($record['held_until'] ?? null);
        $isHeld = $heldUntil !== null && $heldUntil > $now && $heldUntil <= $now + RetryAfter::LONGEST_WAIT;
        return new self($calls('usual'), $calls('deep'), $isHeld ? $heldUntil : null, $now);
    }

    public function withOne(bool $isDeep): self
    {
        return $isDeep
            ? new self($this->usual, [...$this->deep, $this->now], $this->heldUntil, $this->now)
            : new self([...$this->usual, $this->now], $this->deep, $this->heldUntil, $this->now);
    }

    public function heldUntil(int $until): self
    {
        return new self($this->usual, $this->deep, $until, $this->now);
    }

    public function usual(): int
    {
        return count($this->usual);
    }

    public function deep(): int
    {
        return count($this->deep);
    }

    public function inLastHour(): int
    {
        return count(array_filter(
            [...$this->usual, ...$this->deep],
            fn (int $at): bool => $at > $this->now - self::HOUR
        ));
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return ['usual' => $this->usual, 'deep' => $this->deep, 'held_until' => $this->heldUntil];
    }
}
