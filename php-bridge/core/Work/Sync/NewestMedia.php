<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Graph\Post;
use Loupe\Core\Value\ListEnd;
use Loupe\Core\Value\ListStart;
use Loupe\Core\Work\State\MediaTerms;

/** An account's newest posts, and how Instagram could be brought to name them. */
final class NewestMedia
{
    /**
     * @param list<Post> $posts newest first, each once
     * @param bool $isWhole whether the account has no others
     * @param MediaTerms $terms that it was answered on
     * @param int $calls how many it took
     * @param int|null $answeredAt by Instagram's clock, Unix seconds; null where its answers have no date
     */
    public function __construct(
        public readonly array $posts,
        public readonly bool $isWhole,
        public readonly MediaTerms $terms,
        public readonly int $calls,
        public readonly ?int $answeredAt,
    ) {
    }

    /** When the newest of them was posted; now where none says it. */
    public function newest(int $now): int
    {
        return ListStart::of(array_column($this->posts, 'takenAt'), $now) ?? $now;
    }

    /** How far back they go. */
    public function oldest(): int
    {
        return ListEnd::of(array_column($this->posts, 'takenAt')) ?? PHP_INT_MIN;
    }
}
