<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

/** Why no piece of a film came. */
enum NoPiece
{
    case NotFetched;
    /** The film is shorter than that: it is another than before. */
    case BeyondTheEnd;
}
