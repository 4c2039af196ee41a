<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

/** What may be done to an account, or to the app. */
enum DeedKind
{
    case Connected;
    /** An account that was connected was given a token again. */
    case TokenReplaced;
    case Disconnected;
    case AppReplaced;
    case AppRemoved;
}
