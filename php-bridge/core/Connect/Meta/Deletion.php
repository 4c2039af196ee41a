<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Meta;

use Loupe\Core\Value\Coerce;

/** A person's request to delete their data, and what became of it. Times are Unix seconds. */
final class Deletion
{
    public function __construct(
        /** Letters and digits, impossible to guess: whoever has it may see this. */
        public readonly string $code,
        /** When Meta signed it. */
        public readonly int $issuedAt,
        public readonly int $receivedAt,
        public readonly DeletionOutcome $outcome,
        /** Null while it is being worked on. */
        public readonly ?int $completedAt = null,
    ) {
    }

    public function completed(DeletionOutcome $outcome, int $now): self
    {
        return new self($this->code, $this->issuedAt, $this->receivedAt, $outcome, $now);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'code' => $this->code,
            'issued_at' => $this->issuedAt,
            'received_at' => $this->receivedAt,
            'outcome' => $this->outcome->value,
            'completed_at' => $this->completedAt,
        ];
    }

    /**
     * @param array<mixed> $record what toArray() wrote
     * @return self|null null where that cannot be understood any more
     */
    public static function fromArray(array $record): ?self
    {
        $code = Coerce::text($record['code'] ?? null);
        $issuedAt = Coerce::time($record['issued_at'] ?? null);
        $receivedAt = Coerce::time($record['received_at'] ?? null);
        $outcome = DeletionOutcome::tryFrom(Coerce::text($record['outcome'] ?? null));
        return $code === '' || $issuedAt === null || $receivedAt === null || $outcome === null
            ? null
            : new self($code, $issuedAt, $receivedAt, $outcome, Coerce::time($record['completed_at'] ?? null));
    }
}
