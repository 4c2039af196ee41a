<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * Every reason for which Loupe itself refuses: docs/wire.md, "Failure".
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
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

    /** What was entered as the app's ID is none. */
    case NotAnAppId = 'not_an_app_id';

    /** What was entered as the app's secret is none. */
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

    /** The account is not connected to this site. */
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

    /** More posts than can be remembered would be hidden, pinned or changed. */
    case CurationFull = 'curation_full';

    /** HTTP status, exit code. */
    private const ROWS = [
        'not_a_token' => [422, ExitCode::WrongUse],
        'no_key' => [422, ExitCode::WrongUse],
        'no_app' => [422, ExitCode::WrongUse],
        'app_locked' => [422, ExitCode::WrongUse],
        'no_https' => [422, ExitCode::WrongUse],
        'other_host' => [422, ExitCode::WrongUse],
        'not_an_app_id' => [422, ExitCode::WrongUse],
        'not_an_app_secret' => [422, ExitCode::WrongUse],
        'no_redirect_uri' => [422, ExitCode::WrongUse],
        'not_long_lived' => [422, ExitCode::Act],
        'unknown_user' => [422, ExitCode::Act],
        'not_signed' => [400, ExitCode::WrongUse],
        'cannot_verify' => [422, ExitCode::WrongUse],
        'no_account' => [404, ExitCode::WrongUse],
        'not_stored' => [422, ExitCode::Act],
        'pictures_left' => [422, ExitCode::Act],
        'too_early' => [422, ExitCode::Done],
        'not_yet' => [422, ExitCode::Done],
        'elsewhere' => [422, ExitCode::Act],
        'busy' => [422, ExitCode::Wait],
        'curation_full' => [422, ExitCode::WrongUse],
    ];

    /** Of a REST reply that tells of it. */
    public function httpStatus(): int
    {
        return self::ROWS[$this->value][0];
    }

    /** Of a command that met it. */
    public function exitCode(): ExitCode
    {
        return self::ROWS[$this->value][1];
    }
}
