<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Value\Utf8;

/**
 * Reading Instagram's JSON. Ids exceed 2^53, and PHP's integers may have 32 bits, so ids stay text.
 */
final class Json
{
    /** How deep lists and objects may lie in each other. */
    private const LEVELS = 128;

    /** Ids in the 32 bits of an old server stay what they are; with 64 bits, what is longer is no id. */
    private const FLAGS = PHP_INT_SIZE < 8 ? JSON_BIGINT_AS_STRING : 0;

    /** What may stand before JSON or a web page: the byte order mark and blanks. */
    private const START = '/^(?:\xEF\xBB\xBF|[ \t\n\x0B\f\r])++/';

    /** Half a surrogate pair. Whole ones and other escapes are passed over. */
    private const HALF_A_PAIR = '/\\\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}'
        . '|(?!u[dD][89a-fA-F][0-9a-fA-F]{2}).)(*SKIP)(*FAIL)|\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}/s';

    /** U+0000 at the beginning of a name, which PHP's objects cannot have. Other strings are passed over. */
    private const NUL_IN_NAME = '/"(?:\\\\u0000((?:[^"\\\\]++|\\\\.)*+"[ \t\n\r]*:)'
        . '|(?:[^"\\\\]++|\\\\.)*+"(*SKIP)(*FAIL))/s';

    /**
     * A body as JSON. A web page gives `not_json`, anything else that cannot be decoded `garbled`. One broken character
     * does not cost the whole: it becomes U+FFFD. The same as `src/json` reads.
     *
     * @return mixed what it holds, objects as objects; a FailureCode where it could not be decoded
     */
    public static function decode(#[\SensitiveParameter] string $body): mixed
    {
        $body = (string) preg_replace(self::START, '', Utf8::scrubbed($body));
        $reply = json_decode($body, false, self::LEVELS + 1, self::FLAGS);
        if (in_array(json_last_error(), [JSON_ERROR_UTF16, JSON_ERROR_INVALID_PROPERTY_NAME], true)) {
            $body = (string) preg_replace([self::HALF_A_PAIR, self::NUL_IN_NAME], ['\ufffd', '"\ufffd$1'], $body);
            $reply = json_decode($body, false, self::LEVELS + 1, self::FLAGS);
        }
        if (json_last_error() !== JSON_ERROR_NONE) {
            return str_starts_with($body, '<') ? FailureCode::NotJson : FailureCode::Garbled;
        }

        return $reply;
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
        $id = is_string($id) ? $id : self::numberId($id) ?? '';

        return preg_match('/^[0-9]{1,19}$/D', $id) === 1 ? $id : false;
    }

    /** An id that came as a number. Nought is none: PHP reads `-0` so. */
    public static function numberId(mixed $value): ?string
    {
        return is_int($value) && $value > 0 ? (string) $value : null;
    }
}
