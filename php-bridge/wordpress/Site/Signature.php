<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** That the site itself wrote something: for everybody and for ever, so that it holds on pages in caches. */
final class Signature
{
    private const DIGITS = 32;

    /** @param array<string, string> $values */
    public static function of(array $values): string
    {
        ksort($values);
        // Of its own, whatever else the site signs by this salt.
        $text = 'loupe' . wp_json_encode($values);
        return substr(hash_hmac('sha256', $text, wp_salt('nonce')), 0, self::DIGITS);
    }

    /** @param array<string, string> $values */
    public static function isOf(string $signature, array $values): bool
    {
        return hash_equals(self::of($values), $signature);
    }
}
