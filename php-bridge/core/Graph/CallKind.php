<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** What calls are made for: each kind has a day's calls of its own. */
enum CallKind: string
{
    case Usual = 'usual';

    /** They read an account's whole list. */
    case Deep = 'deep';

    /** They are about posts that pages show alone. */
    case Chosen = 'chosen';
}
