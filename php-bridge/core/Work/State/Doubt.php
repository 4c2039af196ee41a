<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Graph\Config;
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
     * @param int $posts how many it named
     */
    private function __construct(
        public readonly int $seenAt,
        private readonly array $kept,
        public readonly int $posts,
    ) {
    }

    /**
     * @param list<string> $kept ids of the feed's posts that the answer named all the same
     * @param int $posts how many it named
     */
    public static function raised(array $kept, int $posts, int $at): self
    {
        return new self($at, $kept, $posts);
    }

    /** What becomes of it by the next answer that leaves out too much; null where that is believed. */
    public function after(self $next): ?self
    {
        // Dated in the future by a clock that was wrong, it would be waited for in vain.
        $since = min($this->seenAt, $next->seenAt);
        return match (true) {
            $this->kept !== $next->kept => $next,
            $next->seenAt - $since >= self::BELIEVED_AFTER => null,
            default => new self($since, $next->kept, $next->posts),
        };
    }

    /** From when on an answer that agrees is believed. */
    public function believedFrom(): int
    {
        return $this->seenAt + self::BELIEVED_AFTER;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return ['seen_at' => $this->seenAt, 'kept' => $this->kept, 'posts' => $this->posts];
    }

    /** @param mixed $record what toArray() wrote; null where that was none, or its date was lost: then it is raised anew */
    public static function read(mixed $record): ?self
    {
        $seenAt = is_array($record) ? Coerce::time($record['seen_at'] ?? null) : null;
        return $seenAt === null ? null : new self(
            $seenAt,
            array_values(array_filter(Coerce::values($record['kept'] ?? null), is_string(...))),
            Coerce::clamped($record['posts'] ?? null, 0, Config::POSTS['most']) ?? 0,
        );
    }
}
