<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Meta;

use Loupe\Core\Graph\Json;
use Loupe\Core\Value\Secret;

/**
 * What Meta posts to the callbacks: `signature.payload`, both base64url
 * without padding. The signature is the HMAC-SHA256 of the encoded payload
 * with the app's secret (instagram-api: callbacks, documented by Meta).
 */
final class SignedRequest
{
    private const LONGEST = 4096;

    private function __construct(
        /** Digits: the account's `id` or its `user_id`; which of them comes is not known. */
        public readonly string $userId,
        /** Unix seconds. */
        public readonly int $issuedAt,
    ) {
    }

    /** @return self|null null for whatever was not signed with that secret, and for what cannot be understood */
    public static function read(string $text, Secret $appSecret): ?self
    {
        $parts = strlen($text) <= self::LONGEST ? explode('.', $text) : [];
        if (count($parts) !== 2) {
            return null;
        }
        [$signature, $payload] = $parts;
        $expected = hash_hmac('sha256', $payload, $appSecret->reveal(), true);
        if (!hash_equals($expected, self::decode($signature))) {
            return null;
        }
        $node = Json::decode(self::decode($payload));
        return $node instanceof \stdClass ? self::of($node) : null;
    }

    private static function of(\stdClass $node): ?self
    {
        $algorithm = Json::text($node, 'algorithm') ?? '';
        $userId = Json::id($node, 'user_id');
        $issuedAt = $node->issued_at ?? null;
        return strtoupper($algorithm) === 'HMAC-SHA256' && is_string($userId) && is_int($issuedAt) && $issuedAt > 0
            ? new self($userId, $issuedAt)
            : null;
    }

    /** @return string empty for what is no base64url */
    private static function decode(string $text): string
    {
        $isEncoded = preg_match('/^[A-Za-z0-9_-]*\z/', rtrim($text, '=')) === 1;
        return $isEncoded ? (string) base64_decode(strtr($text, '-_', '+/'), true) : '';
    }
}
