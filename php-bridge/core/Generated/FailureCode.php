<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * Every way in which asking Instagram can fail. Numbers are `error.code`, or `error.code/error_subcode` (instagram-api:
 * errors).
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
enum FailureCode: string
{
    /** 190/463: the token's 60 days (or its one hour) are over. */
    case Expired = 'expired';

    /** 190/460 and 492: the password was changed, or the session ended. */
    case SessionEnded = 'session_ended';

    /** 190/458: the account's owner removed the app. */
    case Withdrawn = 'withdrawn';

    /** 190/464: the account is not confirmed, or restricted. */
    case NotConfirmed = 'not_confirmed';

    /** 190/459: Instagram wants the owner to sign in and pass a check. */
    case Checkpointed = 'checkpointed';

    /** 190 of type `IGApiException`: not a token at all, or a part of one. */
    case MalformedToken = 'malformed_token';

    /** Any other 190, 102 and 452: cannot be parsed, decrypted, or is another product's. */
    case InvalidToken = 'invalid_token';

    /** `{"meta":…}`: an answer of the API that ended in 2020. */
    case LegacyApi = 'legacy_api';

    /** The site's encryption keys were changed, so the stored token cannot be read. */
    case KeyChanged = 'key_changed';

    /** 10 and 200–299; 100 and 2500 where they name a permission. */
    case Permission = 'permission';

    /** 100 on the long-lived exchange: invitation not accepted, account not eligible, or a retired product. */
    case NotATester = 'not_a_tester';

    /** The flat error of the code exchange: used or stale code, wrong app ID, secret or redirect address. */
    case CodeRefused = 'code_refused';

    /** 101, and 1 on the long-lived exchange where it names the client secret. */
    case WrongSecret = 'wrong_secret';

    /** 4, or HTTP 429 without a more exact code. */
    case AppLimit = 'app_limit';

    /** 17, 32, 613. */
    case UserLimit = 'user_limit';

    /** 80001, 80002. */
    case BusinessLimit = 'business_limit';

    /** Our own hourly or daily budget is spent: Loupe stops asking before Instagram stops answering. */
    case OwnLimit = 'own_limit';

    /** 1, 2, `is_transient`, HTTP 5xx. */
    case Transient = 'transient';

    /** 104, and 2500 where it asks for a token: the request carried none. */
    case NoToken = 'no_token';

    /** 100: a parameter or field that Instagram does not take. */
    case BadRequest = 'bad_request';

    /** 803, 100/33, any other 2500: no such object or path, or not for this token. */
    case UnknownObject = 'unknown_object';

    /** No connection came about. */
    case Unreachable = 'unreachable';

    /** No answer within the time allowed. */
    case TimedOut = 'timed_out';

    /** The browser reports that the request did not succeed: a blocker, or no network. */
    case Blocked = 'blocked';

    /** Not sent: a hook of another plugin would have taken it elsewhere, or the check of the certificate off. */
    case Filtered = 'filtered';

    /** A web page where JSON should be. */
    case NotJson = 'not_json';

    /** Half a JSON reply, or one of unexpected shape. */
    case Garbled = 'garbled';

    /** A list of media without most of the posts that were there before: not believed before it is said again. */
    case Implausible = 'implausible';

    /** An error that no rule names. */
    case Unknown = 'unknown';

    /** The folder of the site's own pictures cannot be made or written to. */
    case PicturesNotWritten = 'pictures_not_written';

    /** Nothing on the server can scale pictures: they are kept as they came. */
    case PicturesNotScaled = 'pictures_not_scaled';

    /** A picture of a format or a size that the server cannot read. */
    case PictureFormat = 'picture_format';

    /** Media hosts gave no picture, several times in a row. */
    case PicturesNotFetched = 'pictures_not_fetched';

    /** What can be wrong with a feed's pictures, the gravest first. */
    public const OF_PICTURES = [
        self::PicturesNotWritten,
        self::PicturesNotScaled,
        self::PictureFormat,
        self::PicturesNotFetched,
    ];

    /** Kind, severity, HTTP status, exit code, whether it means long-lived, whether too early. */
    private const ROWS = [
        'expired' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'session_ended' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'withdrawn' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'not_confirmed' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'checkpointed' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'malformed_token' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, true, false],
        'invalid_token' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, true, true],
        'legacy_api' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'key_changed' => [FailureKind::Reconnect, Severity::Critical, 422, ExitCode::Act, false, false],
        'permission' => [FailureKind::FixApp, Severity::Critical, 422, ExitCode::Act, false, true],
        'not_a_tester' => [FailureKind::FixApp, Severity::Critical, 422, ExitCode::Act, false, true],
        'code_refused' => [FailureKind::FixApp, Severity::Critical, 422, ExitCode::Act, false, true],
        'wrong_secret' => [FailureKind::FixApp, Severity::Critical, 422, ExitCode::Act, false, true],
        'app_limit' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'user_limit' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'business_limit' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'own_limit' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'transient' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'no_token' => [FailureKind::Ours, Severity::LastingWarning, 422, ExitCode::Wait, false, true],
        'bad_request' => [FailureKind::Ours, Severity::LastingWarning, 422, ExitCode::Wait, false, true],
        'unknown_object' => [FailureKind::Ours, Severity::LastingWarning, 422, ExitCode::Wait, false, true],
        'unreachable' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'timed_out' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'blocked' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'filtered' => [FailureKind::FixServer, Severity::Critical, 422, ExitCode::Act, false, false],
        'not_json' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'garbled' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'implausible' => [FailureKind::Wait, Severity::None, 422, ExitCode::Wait, false, false],
        'unknown' => [FailureKind::Wait, Severity::LastingWarning, 422, ExitCode::Wait, false, true],
        'pictures_not_written' => [FailureKind::FixServer, Severity::Warning, 422, ExitCode::Act, false, false],
        'pictures_not_scaled' => [FailureKind::FixServer, Severity::Warning, 422, ExitCode::Act, false, false],
        'picture_format' => [FailureKind::FixServer, Severity::Warning, 422, ExitCode::Act, false, false],
        'pictures_not_fetched' => [FailureKind::Wait, Severity::LastingWarning, 422, ExitCode::Wait, false, false],
    ];

    /** What a failure of this code asks for. */
    public function kind(): FailureKind
    {
        return self::ROWS[$this->value][0];
    }

    /** How much it matters to the site's owner. */
    public function severity(): Severity
    {
        return self::ROWS[$this->value][1];
    }

    /** Of a REST reply that tells of it. */
    public function httpStatus(): int
    {
        return self::ROWS[$this->value][2];
    }

    /** Of a command that met it. */
    public function exitCode(): ExitCode
    {
        return self::ROWS[$this->value][3];
    }

    /**
     * Of a token that had just worked, and whose exchange for a long-lived one was refused like this: whether it is a
     * long-lived one already. Instagram answers "Session key invalid" then (instagram-api: authorisation, seen), an
     * error about the token, which cannot be meant of one that works. Asking burns nothing: the token stays what it is,
     * whatever the answer.
     */
    public function meansLongLived(): bool
    {
        return self::ROWS[$this->value][4];
    }

    /**
     * Of a token that had just worked, whose age nobody knows, and whose refresh failed like this: whether that may
     * mean no more than "not yet, or not this kind of token". Instagram refuses to refresh a token younger than 24
     * hours, and a one-hour token always; the body it answers then is documented nowhere.
     */
    public function mayMeanTooEarly(): bool
    {
        return self::ROWS[$this->value][5];
    }
}
