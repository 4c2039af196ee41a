<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

/** What loupe.php can do. */
enum Action: string
{
    case Connect = 'connect';
    case Refresh = 'refresh';
    case Sync = 'sync';
    case Status = 'status';
    case Disconnect = 'disconnect';
    case CheckPictures = 'pictures check';
    case RepairPictures = 'pictures repair';
    case Help = 'help';
}
