<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Graph\Kind;

/**
 * What stands for a picture of which nobody wrote what it shows. Made when a
 * page is printed, in its language and its site's time zone, and never stored.
 */
interface AltText
{
    /**
     * @param string $username who posted it; empty where unknown
     * @param int $takenAt Unix seconds; 0 where unknown
     * @return string plain text
     */
    public function of(Kind $kind, string $username, int $takenAt): string;
}
