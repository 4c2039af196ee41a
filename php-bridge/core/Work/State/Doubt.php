<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Value\Coerce;

/**
 * Instagram's answer leaves out most of what the feed shows, which may be its
 * mistake. It is believed once it has said the same for hours; any other
 * answer in between starts anew. Times are Unix seconds, by the clock that
 * dated the answers: Instagram's, which no jump of the site's own can move.
 */
final class Doubt
{
    public const BELIEVED_AFTER = 6 * 3600;

    /**
     * @param int $seenAt when it was first said
     * @param list<string> $kept ids of the feed's posts that the answer named all the same
     * @param list<string> $named ids of all that it named
     */
    private function __construct(
        public readonly int $seenAt,
        private readonly array $kept,
        private readonly array $named,
    ) {
    }

    /**
     * @param list<string> $kept ids of the feed's posts that the answer named all the same
     * @param list<string> $named ids of all that it named
     */
    public static function raised(array $kept, array $named, int $at): self
    {
        return new self($at, $kept, $named);
    }

    /** How many posts the answer named. */
    public function posts(): int
    {
        return count($this->named);
    }

    /** What becomes of it by the next answer that leaves out too much; null where that is believed. */
    public function after(self $next): ?self
    {
        // Dated in the future by a clock that was wrong, it would be waited for in vain.
        $since = min($this->seenAt, $next->seenAt);
        return match (true) {
            $this->kept !== $next->kept || !$this->isNamedBy($next) => $next,
            $next->seenAt - $since >= self::BELIEVED_AFTER => null,
            default => new self($since, $next->kept, $next->named),
        };
    }

    /** Whether another answer names most of what this one named; the account may have posted since. */
    private function isNamedBy(self $other): bool
    {
        return count(array_intersect($this->named, $other->named)) * 2 >= count($this->named);
    }

    /** From when on an answer that agrees is believed. */
    public function believedFrom(): int
    {
        return $this->seenAt + self::BELIEVED_AFTER;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return ['seen_at' => $this->seenAt, 'kept' => $this->kept, 'named' => $this->named];
    }

    /** @param mixed $record what toArray() wrote; null where that was none, or its date was lost: then it is raised anew */
    public static function read(mixed $record): ?self
    {
        $seenAt = is_array($record) ? Coerce::time($record['seen_at'] ?? null) : null;
        $texts = static fn (mixed $ids): array => array_values(array_filter(Coerce::values($ids), is_string(...)));
        return $seenAt === null
            ? null
            : new self($seenAt, $texts($record['kept'] ?? null), $texts($record['named'] ?? null));
    }
}
