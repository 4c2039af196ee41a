<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Value\Coerce;

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

    /** Whose date was lost. It counts as one of the future, which notAfter() makes today's: nothing goes too early. */
    public static function undated(): self
    {
        return self::confirmed(Coerce::LATEST);
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

    /**
     * Whether something should have been done about it that many seconds ago: the deletion, or setting dates right
     * that lie in the future, because they would be waited for in vain.
     */
    public function isLate(int $now, int $seconds): bool
    {
        $deleteAt = $this->deleteAt();
        return ($deleteAt !== null && $now >= $deleteAt + $seconds)
            || max($this->seenAt, $this->confirmedAt ?? 0) > $now + $seconds;
    }

    /** @return array{seen_at: int, confirmed_at: int|null} as it is stored */
    public function toArray(): array
    {
        return [
            'seen_at' => $this->seenAt,
            'confirmed_at' => $this->confirmedAt,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote */
    public static function fromArray(array $record): self
    {
        $undated = self::undated();
        return new self(
            Coerce::time($record['seen_at'] ?? null) ?? $undated->seenAt,
            isset($record['confirmed_at']) ? Coerce::time($record['confirmed_at']) ?? $undated->confirmedAt : null,
        );
    }
}
