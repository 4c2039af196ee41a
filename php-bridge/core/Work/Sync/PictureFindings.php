<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

/** How the files of an account's pictures and films differ from its records. */
final class PictureFindings
{
    /**
     * @param list<string> $missing paths of what pages show, and is not there
     * @param list<string> $damaged of what is not the picture that its name says
     * @param list<string> $superfluous of what neither pages show nor pages in a cache may
     * @param list<string> $strangers names of what somebody else put there: it is left alone
     * @param int $pending of how many pictures copies are still to be made
     * @param int $films how many are still to be fetched
     */
    public function __construct(
        public readonly array $missing,
        public readonly array $damaged,
        public readonly array $superfluous,
        public readonly array $strangers,
        public readonly int $pending,
        public readonly int $films,
    ) {
    }

    public function isToBeMended(): bool
    {
        return $this->missing !== [] || $this->damaged !== [] || $this->superfluous !== [];
    }
}
