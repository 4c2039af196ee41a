<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

/** How many of a picture's copies are made. */
enum Extent
{
    /** One, so that there is something to show. */
    case First;
    /** Those that the feed itself shows. */
    case Tiles;
    /** Those of the lightbox, too. */
    case All;
}
