<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/**
 * What a failure asks for.
 */
enum FailureKind: string
{
    /** It passes by itself. */
    case Wait = 'wait';

    /** A new token is needed. */
    case Reconnect = 'reconnect';

    /** Something is to be set at Meta. */
    case FixApp = 'fix_app';

    /** Something is to be set on the site's own server. */
    case FixServer = 'fix_server';

    /** Loupe asked wrongly. */
    case Ours = 'ours';

    /** What stays as it is until somebody does something, what matters most first. */
    public const FOR_A_PERSON = [self::Reconnect, self::FixApp, self::FixServer];
}
