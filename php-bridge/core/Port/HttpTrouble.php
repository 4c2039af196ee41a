<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** Why no whole answer came. */
enum HttpTrouble
{
    /** No connection: closed port, unknown host, broken TLS. */
    case Unreachable;
    /** Connected or not, it took longer than allowed. */
    case TimedOut;
    /** The answer was longer than allowed. */
    case TooLong;
}
