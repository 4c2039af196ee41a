<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Value\OwnAddress;

/**
 * The site's own addresses, as WordPress's constants, options and filters name them, made whole.
 *
 * WordPress turns them to http wherever it cannot see that the visitor came by https: behind a proxy, in cron, on the
 * command line. Where the front address is https, so are they.
 */
final class SiteAddress
{
    /** What nothing is to be done to, beside its scheme. */
    private const PLAIN = '~^https?://[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*(?::\d+)?/[a-zA-Z0-9._/-]*\z~';

    public static function of(string $address): string
    {
        // Not home_url(): language plugins filter that.
        $front = (string) get_option('home');
        $isHttps = is_ssl() || stripos(trim($front), 'https:') === 0;
        // The usual ones without the reader, which most pages then need not load.
        return preg_match(self::PLAIN, $address) === 1 && (!$isHttps || str_starts_with($address, 'https:'))
            ? $address
            : OwnAddress::whole($address, $front, $isHttps);
    }
}
