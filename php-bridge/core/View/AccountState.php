<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\Failure;

/** How an account is doing. */
enum AccountState: string
{
    case Connected = 'connected';
    /** Something failed that passes by itself. */
    case Waiting = 'waiting';
    /** Something is to be set at Meta. */
    case FixApp = 'fix_app';
    /** Something is to be set on the site's own server. */
    case FixServer = 'fix_server';
    /** A new token is needed. */
    case Reconnect = 'reconnect';
    /** The account's owner took the app's access away. */
    case Withdrawn = 'withdrawn';
    /** It was connected at another address, and nobody has said yet whether this site is a copy. */
    case Elsewhere = 'elsewhere';

    public const WORST_FIRST = [
        self::Withdrawn,
        self::Elsewhere,
        self::Reconnect,
        self::FixApp,
        self::FixServer,
        self::Waiting,
    ];

    /** What a failure that was just met makes of an account. */
    public static function after(Failure $failure): self
    {
        return match ($failure->kind()) {
            // Our own mistakes are tried again too, and told once they have gone on for a while: Work\Alert\Alert.
            FailureKind::Wait, FailureKind::Ours => self::Waiting,
            FailureKind::FixApp => self::FixApp,
            FailureKind::FixServer => self::FixServer,
            FailureKind::Reconnect => $failure->code === FailureCode::Withdrawn ? self::Withdrawn : self::Reconnect,
        };
    }
}
