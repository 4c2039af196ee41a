<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

/** Whether a reading of a whole list has come to its end, and what is known of what comes after. */
enum PassEnd: string
{
    /** There is more to read. */
    case Open = 'open';
    /** Nothing comes after, or nothing that is wanted. */
    case Whole = 'whole';
    /** Nobody knows what comes after, or it is known already: older posts that are stored stay. */
    case Cut = 'cut';
}
