<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

/** The query of the address that is asked. */
final class Query
{
    /** @return string empty where it is missing or a list */
    public static function parameter(string $name): string
    {
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Only compared, or taken apart by whoever reads it; `state` stands for a nonce.
        $value = $_GET[$name] ?? '';
        return is_string($value) ? wp_unslash($value) : '';
    }
}
