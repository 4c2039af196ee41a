<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** What an age is counted in. */
enum AgeUnit
{
    case Day;
    case Week;
    case Month;
    case Year;
}
