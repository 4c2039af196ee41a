<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** Where a feed stands on a page: which of its feeds it is, which part of it is shown, and where the others are. */
final class Place
{
    /**
     * @param Room $room that the page has for it
     * @param bool $isFirst whether it is the first that a visitor sees of the page, so that its first row is wanted at
     *                      once; pages alone know that, and so does no other language
     * @param int $number of it, among the page's feeds, from 1
     * @param int $part which is shown, from 1
     * @param string $newer address of the page with the posts before these; empty where there is none
     * @param string $more and with those behind them
     * @param string $moreAlone address of the HTML of those alone; empty where nobody gives that
     * @param string $previous id of the post before the first of these, on the page of `$newer`; empty where none is
     * @param string $next id of the one behind the last, on the page of `$more`
     * @param string $came what is told when they come behind those of a page that is there; empty on a page of theirs
     */
    public function __construct(
        public readonly Room $room,
        public readonly bool $isFirst = false,
        public readonly int $number = 1,
        public readonly int $part = 1,
        public readonly string $newer = '',
        public readonly string $more = '',
        public readonly string $moreAlone = '',
        public readonly string $previous = '',
        public readonly string $next = '',
        public readonly string $came = '',
    ) {
    }

    /** How many posts stand before the first one of this part, of so many in each. */
    public function before(int $each): int
    {
        return ($this->part - 1) * $each;
    }
}
