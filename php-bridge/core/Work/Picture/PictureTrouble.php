<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Severity;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Coerce;

/** That a post's picture could not be copied, or not as it should be, and when it is tried again: later each time. */
final class PictureTrouble
{
    /** Failures in a row after which what passes by itself has to be told. */
    private const A_FEW_TIMES = 4;

    private function __construct(
        /** Which of Instagram's pictures it is. */
        private readonly string $origin,
        private readonly Job $job,
    ) {
    }

    /** @param self|null $before what was known of the post's picture */
    public static function met(?self $before, string $post, string $origin, FailureCode $code, int $now): self
    {
        $job = $before !== null && $before->isOf($origin) ? $before->job : Job::due($now);
        return new self($origin, $job->backedOff(new Failure($code), $now, Backoff::seed(0, $post)));
    }

    /** Another picture of the post was not tried yet. */
    public function isOf(string $origin): bool
    {
        return $this->origin === $origin;
    }

    public function isDue(int $now): bool
    {
        return $this->job->isDue($now);
    }

    public function code(): FailureCode
    {
        return $this->job->failure->code ?? FailureCode::Unknown;
    }

    /** Whether somebody has to hear of it: of a fault of the server at once. */
    public function isTold(): bool
    {
        return $this->code()->severity() !== Severity::LastingWarning || $this->job->failures >= self::A_FEW_TIMES;
    }

    /** Somebody wants it tried at once. */
    public function dueAt(int $now): self
    {
        return new self($this->origin, $this->job->at($now, $now));
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return ['origin' => $this->origin, ...$this->job->toArray(), 'failure' => ['code' => $this->code()->value]];
    }

    /** @return self|null null where it does not say what the trouble is: then there is none to wait for */
    public static function read(mixed $record): ?self
    {
        $job = is_array($record) ? Job::fromArray($record) : null;
        return $job?->failure === null ? null : new self(Coerce::text($record['origin'] ?? null), $job);
    }
}
