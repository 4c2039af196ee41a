<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Meta;

/** What became of a person's request to delete their data. */
enum DeletionOutcome: string
{
    case Deleted = 'deleted';
    case NothingStored = 'nothing_stored';
    /** The request is older than the present connection, which it cannot have meant. */
    case ConnectedAnew = 'connected_anew';
}
