<?php

declare(strict_types=1);

namespace Loupe\WordPress\Front;

/** Loupe's addresses below the site's front address: those that Meta is given, to the letter. */
final class FrontAddress
{
    public const DEAUTHORISE = 'deauthorise';
    public const DELETE = 'delete';
    public const DELETION = 'deletion';
    public const NOT_CONNECTED = 'not-connected';

    /** The front address with its final slash, which is the OAuth redirect URI. */
    public static function root(): string
    {
        return home_url('/');
    }

    /**
     * @param string $place one of the constants
     * @param array<string, string> $query further parameters
     */
    public static function of(string $place, array $query = []): string
    {
        return add_query_arg(array_map(rawurlencode(...), ['loupe' => $place, ...$query]), self::root());
    }
}
