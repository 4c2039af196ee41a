<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What a failure asks for.
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
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
}
