<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Graph\Failure;

/** Something that is done again and again for an account, and how it goes. Times are Unix seconds. */
final class Job
{
    private function __construct(
        /** When it last succeeded; null if never. */
        public readonly ?int $last,
        /** When it is due. */
        public readonly int $next,
        /** How often it has failed since it last succeeded. */
        public readonly int $failures,
        /** Why, the last time. */
        public readonly ?Failure $failure,
    ) {
    }

    public static function due(int $when): self
    {
        return new self(null, $when, 0, null);
    }

    public function isDue(int $now): bool
    {
        return $now >= $this->next;
    }

    public function succeeded(int $now, int $next): self
    {
        return new self($now, $next, 0, null);
    }

    public function failed(Failure $failure, int $next): self
    {
        return new self($this->last, $next, $this->failures + 1, $failure);
    }

    /** The same, to be done at another time. */
    public function at(int $next): self
    {
        return new self($this->last, $next, $this->failures, $this->failure);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'last' => $this->last,
            'next' => $this->next,
            'failures' => $this->failures,
            'failure' => $this->failure?->jsonSerialize(),
        ];
    }

    /** @param array<mixed> $record */
    public static function fromArray(array $record): self
    {
        return new self(
            isset($record['last']) ? (int) $record['last'] : null,
            (int) ($record['next'] ?? 0),
            (int) ($record['failures'] ?? 0),
            is_array($record['failure'] ?? null) ? Failure::fromArray($record['failure']) : null,
        );
    }
}
