<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

/** How an account is doing. */
enum AccountState: string
{
    case Connected = 'connected';
    /** Something failed that passes by itself. */
    case Waiting = 'waiting';
    /** Something is to be set at Meta. */
    case FixApp = 'fix_app';
    /** A new token is needed. */
    case Reconnect = 'reconnect';
    /** The account's owner took the app's access away. */
    case Withdrawn = 'withdrawn';

    public const WORST_FIRST = [self::Withdrawn, self::Reconnect, self::FixApp, self::Waiting];
}
