<?php

declare(strict_types=1);

namespace Loupe\Core;

/** Every reason for which the bridge itself refuses: docs/architecture.md, "Failure". */
enum RefusalCode: string
{
    /** What was pasted is something else than a usable token. */
    case NotAToken = 'not_a_token';

    /** There is no key outside the database to encrypt tokens with. */
    case NoKey = 'no_key';

    /** A code, and no app to exchange it with. */
    case NoApp = 'no_app';

    /** A code, and an app whose secret can no longer be decrypted. */
    case AppLocked = 'app_locked';

    /** Nobody could come back from Instagram: the site is not on https. */
    case NoHttps = 'no_https';

    /** Nobody who came back from Instagram would be logged in. */
    case OtherHost = 'other_host';

    case NotAnAppId = 'not_an_app_id';

    case NotAnAppSecret = 'not_an_app_secret';

    /** A bare code, without the address that it came back to. */
    case NoRedirectUri = 'no_redirect_uri';

    /** A code was used up, and the token could not be made to last. */
    case NotLongLived = 'not_long_lived';

    /** A code was used up, and Instagram did not say whose the token is. */
    case UnknownUser = 'unknown_user';

    /** A callback that may be anybody's. */
    case NotSigned = 'not_signed';

    /** A callback, and no app secret to check its signature with. */
    case CannotVerify = 'cannot_verify';

    case NoAccount = 'no_account';

    /** The store did not take the change. */
    case NotStored = 'not_stored';

    /** Everything of a removed account is gone but some pictures. */
    case PicturesLeft = 'pictures_left';

    /** A refresh of a token that is known to be younger than a day. */
    case TooEarly = 'too_early';

    /** Instagram would not refresh a token of unknown age. */
    case NotYet = 'not_yet';

    /** The account was connected at another address of the site, or of the site that this is a copy of. */
    case Elsewhere = 'elsewhere';

    /** Somebody else is at work on the account. */
    case Busy = 'busy';
}
