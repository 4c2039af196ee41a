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

    /** The same, with commas between what is listed, as the REST API reads lists. */
    public static function joined(string $name): string
    {
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Checked by whoever reads it.
        $values = $_GET[$name] ?? null;
        return is_array($values)
            ? implode(',', array_filter(wp_unslash($values), is_string(...)))
            : self::parameter($name);
    }
}
