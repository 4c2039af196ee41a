<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Reply;
use Loupe\Core\Generated\ReplyForm;

/** Which failure a reply is, as `spec/failures.json` says. */
final class Classification
{
    private const OFTEN_REFUSED = 'alt_text';

    /**
     * @param mixed $reply what Json::decode() made of a body
     * @return FailureCode|null null for a success
     */
    public static function of(Endpoint $endpoint, int $status, mixed $reply): ?FailureCode
    {
        $otherwise = match (true) {
            $reply instanceof FailureCode => $reply,
            !$reply instanceof \stdClass => FailureCode::Garbled,
            isset($reply->error) => FailureCode::Unknown,
            $status >= 200 && $status < 300 => null,
            default => FailureCode::Unknown,
        };

        return self::reply($endpoint, $status, $reply)->failureCode() ?? $otherwise;
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

    /** Whether it says of an object that there is none of its id: 803, or 100 with its subcode 33. */
    public static function isGone(mixed $reply): bool
    {
        $error = $reply instanceof \stdClass ? $reply->error ?? null : null;
        $code = $error instanceof \stdClass ? self::number($error, 'code') : null;

        return $code === 803 || ($code === 100 && self::number($error, 'error_subcode') === 33);
    }

    /**
     * The field that a list of media was refused for: its name stands in the message, whatever language that is in.
     * Where none does it may be the one that is refused most often.
     *
     * @param list<string> $fields that were asked for, and can be done without
     */
    public static function refusedField(mixed $reply, array $fields): ?string
    {
        $error = $reply instanceof \stdClass ? $reply->error ?? null : null;
        $message = $error instanceof \stdClass ? self::message($error) : '';
        foreach ($fields as $field) {
            if (preg_match("/(?<![A-Za-z_])$field(?![A-Za-z_])/", $message) === 1) {
                return $field;
            }
        }

        return in_array(self::OFTEN_REFUSED, $fields, true) ? self::OFTEN_REFUSED : null;
    }

    private static function reply(Endpoint $endpoint, int $status, mixed $reply): Reply
    {
        $error = $reply instanceof \stdClass ? $reply->error ?? null : null;
        if ($error === null) {
            return new Reply($endpoint, $status, $reply instanceof \stdClass ? self::form($reply) : ReplyForm::Plain);
        }
        $fields = $error instanceof \stdClass ? $error : new \stdClass();

        return new Reply(
            $endpoint,
            $status,
            ReplyForm::GraphError,
            ($fields->is_transient ?? null) === true,
            self::number($fields, 'code') ?? 0,
            self::number($fields, 'error_subcode') ?? 0,
            is_string($fields->type ?? null) ? $fields->type : '',
            self::message($fields),
        );
    }

    /** What an object without an `error` looks like. */
    private static function form(\stdClass $reply): ReplyForm
    {
        return match (true) {
            property_exists($reply, 'error_type'), property_exists($reply, 'error_message') => ReplyForm::FlatError,
            ($reply->meta ?? null) instanceof \stdClass && property_exists($reply->meta, 'error_type')
                => ReplyForm::LegacyError,
            default => ReplyForm::Plain,
        };
    }

    private static function message(\stdClass $error): string
    {
        return is_string($error->message ?? null) ? $error->message : '';
    }

    /** Codes come as numbers; digits in quotes are taken too. */
    private static function number(\stdClass $error, string $field): ?int
    {
        $value = $error->$field ?? null;

        return is_int($value) ? $value : Json::digits(is_string($value) ? $value : null);
    }
}
