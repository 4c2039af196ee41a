<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** What of a feed is another than before, for whoever hears that pages with it look different. */
final class FeedChange
{
    /**
     * @param list<string> $added ids of posts that were not there
     * @param list<string> $changed of those that were, and look different
     * @param list<string> $gone of those that are there no more
     * @param bool $isDeep whether all of them are older than what pages show at first
     * @param bool $isUnderWay whether more of the same is to come within minutes: copies of pictures
     * @param list<string> $profile names of what is told of the account itself, as far as that is another
     */
    public function __construct(
        public readonly array $added,
        public readonly array $changed,
        public readonly array $gone,
        public readonly bool $isDeep = false,
        public readonly bool $isUnderWay = false,
        public readonly array $profile = [],
    ) {
    }

    /** @param list<string> $profile as above */
    public function withProfile(array $profile): self
    {
        return new self(...[...get_object_vars($this), 'profile' => $profile]);
    }

    /** Nothing more is to come of what was under way: for whoever has waited for its end. */
    public function isNone(): bool
    {
        return !$this->isOfPosts() && $this->profile === [];
    }

    public function isOfPosts(): bool
    {
        return [...$this->added, ...$this->changed, ...$this->gone] !== [];
    }
}
