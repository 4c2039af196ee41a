<?php

declare(strict_types=1);

namespace Loupe\Core\Refresh;

use Loupe\Core\Graph\FailureCode;

/**
 * What a failed refresh says of a token that had just worked, and whose age
 * nobody knows.
 *
 * Instagram refuses to refresh a token younger than 24 hours, and a one-hour
 * token always; the body it answers then is documented nowhere.
 */
final class RefusedRefresh
{
    /** Whether it may mean no more than "not yet, or not this kind of token". */
    public static function mayMeanTooEarly(FailureCode $code): bool
    {
        return match ($code) {
            FailureCode::InvalidToken,
            FailureCode::NotATester,
            FailureCode::Permission,
            FailureCode::CodeRefused,
            FailureCode::WrongSecret,
            FailureCode::NoToken,
            FailureCode::BadRequest,
            FailureCode::UnknownObject,
            FailureCode::Unknown => true,
            // These name the token's own end, and are believed.
            FailureCode::Expired,
            FailureCode::SessionEnded,
            FailureCode::Withdrawn,
            FailureCode::NotConfirmed,
            FailureCode::Checkpointed,
            FailureCode::MalformedToken,
            FailureCode::LegacyApi,
            FailureCode::KeyChanged => false,
            // These say nothing about the token.
            FailureCode::AppLimit,
            FailureCode::UserLimit,
            FailureCode::BusinessLimit,
            FailureCode::OwnLimit,
            FailureCode::Transient,
            FailureCode::Unreachable,
            FailureCode::TimedOut,
            FailureCode::Blocked,
            FailureCode::Filtered,
            FailureCode::NotJson,
            FailureCode::Garbled,
            FailureCode::Implausible,
            FailureCode::PicturesNotWritten,
            FailureCode::PicturesNotScaled,
            FailureCode::PictureFormat,
            FailureCode::PicturesNotFetched => false,
        };
    }
}
