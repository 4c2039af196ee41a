<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Value\Coerce;

/** The dates of a token. Unix seconds. */
final class TokenLife
{
    /** Of a long-lived token, where Instagram has not said (instagram-api: authorisation, documented by Meta). */
    private const ASSUMED = 60 * 86400;

    private function __construct(
        public readonly Lifetime $lifetime,
        /** When Instagram issued it, or, while that is unknown, when it was given to this site. */
        public readonly int $since,
        /** Null unless the lifetime is known. */
        public readonly ?int $expiresAt,
    ) {
    }

    public static function known(int $issuedAt, int $expiresAt): self
    {
        return new self(Lifetime::Known, $issuedAt, $expiresAt);
    }

    public static function assumed(int $receivedAt): self
    {
        return new self(Lifetime::Assumed, $receivedAt, null);
    }

    /** Long-lived, as Instagram's answers showed, and of unknown age. */
    public static function longLived(int $receivedAt): self
    {
        return new self(Lifetime::LongLived, $receivedAt, null);
    }

    /**
     * What Instagram's answer says of the token in it.
     *
     * @param int $now when it was given
     */
    public static function granted(NewTerm $term, int $now): self
    {
        return $term->expiresIn === null ? self::longLived($now) : self::known($now, $now + $term->expiresIn);
    }

    /** Of a token that was removed. */
    public function none(): self
    {
        return new self(Lifetime::None, $this->since, null);
    }

    /** What remains of an unknown life once a refresh was refused. */
    public function possiblyShort(): self
    {
        return match ($this->lifetime) {
            Lifetime::Known, Lifetime::LongLived, Lifetime::None => $this,
            Lifetime::Assumed, Lifetime::PossiblyShort => new self(Lifetime::PossiblyShort, $this->since, null),
        };
    }

    /** When it is over at the latest: as Instagram said, or as its lifetime lets one assume. */
    public function endsBy(): int
    {
        return $this->expiresAt ?? $this->since + self::ASSUMED;
    }

    public function hasEnded(int $now): bool
    {
        return $now >= $this->endsBy();
    }

    /** Whole days until it expires, rounded down; null while unknown. */
    public function daysLeft(int $now): ?int
    {
        return $this->expiresAt === null ? null : (int) floor(($this->expiresAt - $now) / 86400);
    }

    /** @return array{lifetime: string, since: int, expires_at: int|null} */
    public function toArray(): array
    {
        return ['lifetime' => $this->lifetime->value, 'since' => $this->since, 'expires_at' => $this->expiresAt];
    }

    /** @param array<mixed> $record what toArray() wrote; a token whose dates were lost counts as one of 1970 */
    public static function fromArray(array $record): self
    {
        $since = Coerce::time($record['since'] ?? null) ?? 0;
        $expiresAt = Coerce::time($record['expires_at'] ?? null);
        $lifetime = Lifetime::tryFrom(Coerce::text($record['lifetime'] ?? null)) ?? Lifetime::Assumed;
        if ($lifetime->isKnown() && $expiresAt === null) {
            $lifetime = Lifetime::Assumed;
        }
        return new self($lifetime, $since, $lifetime->isKnown() ? $expiresAt : null);
    }
}
