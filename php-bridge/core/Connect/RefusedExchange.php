<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Graph\FailureCode;

/**
 * What a refused exchange for a long-lived token says of a token that had just
 * worked. Asking burns nothing: the token stays what it is, whatever the answer.
 */
final class RefusedExchange
{
    /**
     * Whether it means that the token is a long-lived one already. Instagram
     * answers "Session key invalid" then (instagram-api: authorisation, seen),
     * an error about the token, which cannot be meant of one that works.
     */
    public static function meansLongLived(FailureCode $code): bool
    {
        return match ($code) {
            FailureCode::InvalidToken,
            FailureCode::MalformedToken => true,
            // These name the token's own end. It had just worked: nothing to conclude, the refresh will tell.
            FailureCode::Expired,
            FailureCode::SessionEnded,
            FailureCode::Withdrawn,
            FailureCode::NotConfirmed,
            FailureCode::Checkpointed,
            FailureCode::LegacyApi,
            FailureCode::KeyChanged => false,
            // These are about the app: a wrong secret or another app's, an invitation not accepted, a permission.
            FailureCode::NotATester,
            FailureCode::Permission,
            FailureCode::CodeRefused,
            FailureCode::WrongSecret => false,
            // These say nothing about the token.
            FailureCode::AppLimit,
            FailureCode::UserLimit,
            FailureCode::BusinessLimit,
            FailureCode::OwnLimit,
            FailureCode::Transient,
            FailureCode::NoToken,
            FailureCode::BadRequest,
            FailureCode::UnknownObject,
            FailureCode::Unreachable,
            FailureCode::TimedOut,
            FailureCode::Blocked,
            FailureCode::Filtered,
            FailureCode::NotJson,
            FailureCode::Garbled,
            FailureCode::Implausible,
            FailureCode::Unknown,
            FailureCode::PicturesNotWritten,
            FailureCode::PicturesNotScaled,
            FailureCode::PictureFormat,
            FailureCode::PicturesNotFetched => false,
        };
    }
}
