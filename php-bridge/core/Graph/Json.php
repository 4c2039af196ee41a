<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/**
 * Reading Instagram's JSON. Ids exceed 2^53, and PHP's integers may have 32 bits, so ids stay text.
 */
final class Json
{
    private const DEPTH = 128;

    /** A body as JSON. A web page gives `not_json`, anything else that cannot be decoded `garbled`. */
    public static function decode(#[\SensitiveParameter] string $body): mixed
    {
        try {
            return json_decode($body, false, self::DEPTH, JSON_BIGINT_AS_STRING | JSON_THROW_ON_ERROR);
        } catch (\JsonException) {
            return new Failure(str_starts_with(ltrim($body), '<') ? FailureCode::NotJson : FailureCode::Garbled);
        }
    }

    /** The object a reply is about. Bodies come flat or as `{"data":[{…}]}` (instagram-api: nodes). */
    public static function node(mixed $reply): ?\stdClass
    {
        if ($reply instanceof \stdClass && property_exists($reply, 'data')) {
            $reply = is_array($reply->data) ? $reply->data[0] ?? null : null;
        }

        return $reply instanceof \stdClass ? $reply : null;
    }

    /** A field's text, if it has any. */
    public static function text(\stdClass $node, string $field): ?string
    {
        $text = $node->$field ?? null;

        return is_string($text) && $text !== '' ? $text : null;
    }

    /** A count, never negative. */
    public static function count(\stdClass $node, string $field): ?int
    {
        $count = $node->$field ?? null;

        return is_int($count) && $count >= 0 && $count <= 0xFFFFFFFF ? $count : null;
    }

    /** A number in digits, for what comes as text: 1 to 9 of them, which every platform's integers hold. */
    public static function digits(?string $text): ?int
    {
        return $text !== null && preg_match('/^[0-9]{1,9}$/D', $text) === 1 ? (int) $text : null;
    }

    /**
     * An id: 1 to 19 digits (it is a 64-bit number), sent as text or as a number. False when it is there but something
     * else.
     */
    public static function id(\stdClass $node, string $field): string|false|null
    {
        $id = $node->$field ?? null;
        if ($id === null) {
            return null;
        }
        $id = is_int($id) || is_string($id) ? (string) $id : '';

        return preg_match('/^[0-9]{1,19}$/D', $id) === 1 ? $id : false;
    }
}
