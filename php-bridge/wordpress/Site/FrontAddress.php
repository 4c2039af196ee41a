<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** Loupe's addresses below the site's front address: those that Meta is given, to the letter. */
final class FrontAddress
{
    public const DEAUTHORISE = 'deauthorise';
    public const DELETE = 'delete';
    public const DELETION = 'deletion';
    public const FEED = 'feed';
    public const NOT_CONNECTED = 'not-connected';
    public const TICK = 'tick';

    /**
     * The front address with its final slash, which is the OAuth redirect URI.
     *
     * Not home_url(): language plugins filter that, in wp-admin otherwise than on the front, and Meta compares to the
     * letter. The scheme is the one home_url() would choose.
     */
    public static function root(): string
    {
        $home = (string) get_option('home');
        $scheme = is_ssl() ? 'https' : wp_parse_url($home, PHP_URL_SCHEME);
        return trailingslashit(set_url_scheme($home, $scheme));
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
