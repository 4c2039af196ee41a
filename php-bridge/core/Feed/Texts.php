<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Graph\Kind;

/**
 * What a page says of a feed, beside what people wrote themselves. Made when
 * it is printed, in its language and its site's time zone, and never stored.
 */
interface Texts extends Calendar
{
    /**
     * What stands for a picture of which nobody wrote what it shows.
     *
     * @param string $username who posted it; empty where unknown
     * @param int $takenAt Unix seconds; 0 where unknown
     * @return string plain text, as are all others
     */
    public function alt(Kind $kind, string $username, int $takenAt): string;

    /** How long ago it is. */
    public function since(int $moment): string;

    public function likes(int $count): string;

    public function comments(int $count): string;

    public function posts(int $count): string;

    public function followers(int $count): string;

    /** How many accounts somebody follows. */
    public function following(int $count): string;

    /** That so many posts more are there now. */
    public function came(int $count): string;

    public function labels(): Labels;
}
