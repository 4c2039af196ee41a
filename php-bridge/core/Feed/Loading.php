<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** How soon a picture is wanted. */
enum Loading
{
    /** Before all others: it may be the biggest thing that a visitor sees. */
    case First;
    /** At once. */
    case Eager;
    /** Once it is about to be seen. */
    case Lazy;
}
