<?php

declare(strict_types=1);

namespace Loupe\Core\Schedule;

use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Generated\Severity;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\Coerce;

/** Something that is done again and again for an account, and how it goes. Times are Unix seconds. */
final class Job
{
    /** Seconds that it may wait for the hourly tick, which may itself be late. */
    public const GRACE = 7200;

    /** Failures in a row beyond which a count says nothing more. */
    private const MANY = 10_000;

    private function __construct(
        /** When it last succeeded; null if never. */
        public readonly ?int $last,
        /** When it is due. */
        public readonly int $next,
        /** How often it has failed since it last succeeded. */
        public readonly int $failures,
        /** Why: the last failure, or an earlier one that needs a person. */
        public readonly ?Failure $failure,
        /** When it was decided when it is due; null if nobody had a clock for that. */
        private readonly ?int $plannedAt,
    ) {
    }

    public static function due(int $when): self
    {
        return new self(null, $when, 0, null, null);
    }

    /** Also where the plan was made in the future: by a clock that was wrong, and would be waited for in vain. */
    public function isDue(int $now): bool
    {
        return $now >= $this->next || $this->isPlannedInTheFuture($now);
    }

    /** Whether it should have been done that many seconds ago. */
    public function isLate(int $now, int $seconds): bool
    {
        return $now >= $this->next + $seconds || $this->isPlannedInTheFuture($now);
    }

    public function succeeded(int $now, int $next): self
    {
        return new self($now, $next, 0, null, $now);
    }

    public function failed(Failure $failure, int $now, int $next): self
    {
        // What needs a person still does when the next try ran into a network that was down.
        $passes = $failure->kind() === FailureKind::Wait;
        $isGraver = $this->failure?->code->severity() === Severity::Critical;
        $told = $passes && $isGraver ? $this->failure : $failure;
        return new self($this->last, $next, $this->failures + 1, $told, $now);
    }

    /**
     * The same, to be tried again the later the more often it has failed.
     *
     * @param int $seed as Backoff::seed() makes it
     */
    public function backedOff(Failure $failure, int $now, int $seed): self
    {
        $delay = Backoff::delay($this->failures + 1, $failure->retryAfter, $seed);
        return $this->failed($failure, $now, $now + $delay);
    }

    /** What went wrong with another token is over. */
    public function anew(int $now): self
    {
        return new self($this->last, $now, 0, null, $now);
    }

    private function isPlannedInTheFuture(int $now): bool
    {
        return $this->plannedAt !== null && Clocks::isFuture($this->plannedAt, $now);
    }

    /** The same, to be done at another time. */
    public function at(int $now, int $next): self
    {
        return new self($this->last, $next, $this->failures, $this->failure, $now);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'last' => $this->last,
            'next' => $this->next,
            'failures' => $this->failures,
            'failure' => $this->failure?->toArray(),
            'planned_at' => $this->plannedAt,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; where that cannot be understood any more, it is due */
    public static function fromArray(array $record): self
    {
        return new self(
            Coerce::time($record['last'] ?? null),
            Coerce::time($record['next'] ?? null) ?? 0,
            Coerce::clamped($record['failures'] ?? null, 0, self::MANY) ?? 0,
            is_array($record['failure'] ?? null) ? Failure::fromArray($record['failure']) : null,
            Coerce::time($record['planned_at'] ?? null),
        );
    }
}
