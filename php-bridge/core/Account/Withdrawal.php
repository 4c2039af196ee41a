<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

/**
 * Instagram says that the account's owner took the app's access away. One
 * answer may be its mistake: a second one a day later confirms it, and so does
 * Meta's own deauthorise call. Times are Unix seconds.
 */
final class Withdrawal
{
    private const CONFIRMED_AFTER = 86400;
    /** Then what was stored of the account goes (instagram-api: terms). */
    private const KEPT = 30 * 86400;

    private function __construct(
        public readonly int $seenAt,
        /** Null while it may be a mistake. */
        public readonly ?int $confirmedAt,
    ) {
    }

    public static function seen(int $now): self
    {
        return new self($now, null);
    }

    public static function confirmed(int $now): self
    {
        return new self($now, $now);
    }

    /** After another answer that says so. */
    public function seenAgain(int $now): self
    {
        $isConfirmed = $this->confirmedAt === null && $now >= $this->seenAt + self::CONFIRMED_AFTER;
        return $isConfirmed ? new self($this->seenAt, $now) : $this;
    }

    /** The same, its dates made today's where they lie in the future: a clock that was wrong wrote them. */
    public function notAfter(int $now): self
    {
        return new self(
            min($this->seenAt, $now),
            $this->confirmedAt === null ? null : min($this->confirmedAt, $now)
        );
    }

    public function isConfirmed(): bool
    {
        return $this->confirmedAt !== null;
    }

    /** When the account is deleted unless it is connected anew; null while unconfirmed. */
    public function deleteAt(): ?int
    {
        return $this->confirmedAt === null ? null : $this->confirmedAt + self::KEPT;
    }

    /** @return array{seen_at: int, confirmed_at: int|null, delete_at: int|null} */
    public function toArray(): array
    {
        return [
            'seen_at' => $this->seenAt,
            'confirmed_at' => $this->confirmedAt,
            'delete_at' => $this->deleteAt(),
        ];
    }

    /** @param array<mixed> $record what toArray() wrote */
    public static function fromArray(array $record): self
    {
        $confirmedAt = $record['confirmed_at'] ?? null;
        return new self((int) ($record['seen_at'] ?? 0), $confirmedAt === null ? null : (int) $confirmedAt);
    }
}
