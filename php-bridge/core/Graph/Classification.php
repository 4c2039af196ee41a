<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/**
 * Which failure a reply is. Decides on code, subcode, `is_transient`, HTTP status and endpoint, because messages can be
 * localised. Text only ever chooses between cases of one error code.
 */
final class Classification
{
    /** Null for a success. */
    public static function of(Endpoint $endpoint, int $status, mixed $reply): ?FailureCode
    {
        if (!$reply instanceof \stdClass) {
            return self::byStatus($status) ?? FailureCode::Garbled;
        }
        if (isset($reply->error)) {
            return self::graphError($endpoint, $status, $reply->error);
        }

        return self::byStatus($status) ?? match (true) {
            property_exists($reply, 'error_type'), property_exists($reply, 'error_message') => FailureCode::CodeRefused,
            ($reply->meta ?? null) instanceof \stdClass && property_exists($reply->meta, 'error_type')
                => FailureCode::LegacyApi,
            $status >= 200 && $status < 300 => null,
            default => FailureCode::Unknown,
        };
    }

    public static function byStatus(int $status): ?FailureCode
    {
        return match (true) {
            $status === 429 => FailureCode::AppLimit,
            $status >= 500 => FailureCode::Transient,
            default => null,
        };
    }

    /**
     * Whether a list of media was refused for its length: code 1 says so ("Please reduce the amount of data you're
     * asking for"), and in other languages and words too. It is also the code of faults that nobody names.
     */
    public static function mayBeTooMuch(mixed $reply): bool
    {
        $error = $reply instanceof \stdClass ? $reply->error ?? null : null;

        return $error instanceof \stdClass
            && (self::number($error, 'code') === 1
                || self::number($error, 'error_subcode') === 99
                || str_contains(self::message($error), 'reduce the amount of data'));
    }

    /** `{"message", "type", "code", "error_subcode"?, "is_transient"?}` */
    private static function graphError(Endpoint $endpoint, int $status, mixed $error): FailureCode
    {
        $code = self::number($error, 'code');
        $limit = match ($code) {
            4 => FailureCode::AppLimit,
            17, 32, 613 => FailureCode::UserLimit,
            80001, 80002 => FailureCode::BusinessLimit,
            default => null,
        };
        $passing = $limit ?? self::byStatus($status);
        if ($passing !== null) {
            return $passing;
        }

        return match (true) {
            ($error->is_transient ?? null) === true => FailureCode::Transient,
            $code === 101, $code === 1 && self::isAboutTheSecret($endpoint, $error) => FailureCode::WrongSecret,
            $code === 1, $code === 2 => FailureCode::Transient,
            $code === 102, $code === 190, $code === 452 => self::tokenError($error),
            $code === 10, $code >= 200 && $code <= 299 => FailureCode::Permission,
            $code === 104 => FailureCode::NoToken,
            $code === 2500 => self::queryError($error),
            $code === 100 => self::parameterError($endpoint, $error),
            $code === 803 => FailureCode::UnknownObject,
            default => FailureCode::Unknown,
        };
    }

    private static function tokenError(\stdClass $error): FailureCode
    {
        $message = self::message($error);

        return match (self::number($error, 'error_subcode')) {
            458 => FailureCode::Withdrawn,
            459 => FailureCode::Checkpointed,
            460, 492 => FailureCode::SessionEnded,
            463 => FailureCode::Expired,
            464 => FailureCode::NotConfirmed,
            // Subcode 0 is seen where one would expect 460, and expiry often comes without any: all of them ask for a
            // new token, so the text may say which.
            null, 0 => match (true) {
                ($error->type ?? null) === 'IGApiException' => FailureCode::MalformedToken,
                str_contains($message, 'has expired') => FailureCode::Expired,
                str_contains($message, 'has been invalidated') => FailureCode::SessionEnded,
                default => FailureCode::InvalidToken,
            },
            default => FailureCode::InvalidToken,
        };
    }

    /** Of a request as a whole: it had no token, or asked for what is not there. */
    private static function queryError(\stdClass $error): FailureCode
    {
        $message = self::message($error);

        return match (true) {
            str_contains($message, 'permission') => FailureCode::Permission,
            str_contains($message, 'access token') => FailureCode::NoToken,
            default => FailureCode::UnknownObject,
        };
    }

    private static function parameterError(Endpoint $endpoint, \stdClass $error): FailureCode
    {
        $message = self::message($error);
        $subcode = self::number($error, 'error_subcode');
        $isRefused = $endpoint === Endpoint::LongLivedExchange || str_starts_with($message, 'Unsupported request');

        return match (true) {
            $subcode === 33 => FailureCode::UnknownObject,
            str_contains($message, 'permission') => FailureCode::Permission,
            ($subcode === null || $subcode === 0) && $isRefused => FailureCode::NotATester,
            default => FailureCode::BadRequest,
        };
    }

    private static function isAboutTheSecret(Endpoint $endpoint, \stdClass $error): bool
    {
        return $endpoint === Endpoint::LongLivedExchange && str_contains(self::message($error), 'client secret');
    }

    private static function message(\stdClass $error): string
    {
        return is_string($error->message ?? null) ? $error->message : '';
    }

    /** Codes come as numbers; digits in quotes are taken too. */
    private static function number(mixed $error, string $field): ?int
    {
        $value = $error instanceof \stdClass ? $error->$field ?? null : null;

        return is_int($value) ? $value : Json::digits(is_string($value) ? $value : null);
    }
}
