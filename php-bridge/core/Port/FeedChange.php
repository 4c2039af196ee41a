<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** Which posts of a feed are others than before, for whoever hears that pages with it look different. */
final class FeedChange
{
    /**
     * @param list<string> $added ids of posts that were not there
     * @param list<string> $changed of those that were, and look different
     * @param list<string> $gone of those that are there no more
     * @param bool $isDeep whether all of them are older than what pages show at first
     */
    public function __construct(
        public readonly array $added,
        public readonly array $changed,
        public readonly array $gone,
        public readonly bool $isDeep = false,
    ) {
    }
}
