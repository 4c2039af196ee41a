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
    public static function of(string $address): string
    {
        // Not home_url(): language plugins filter that.
        $front = (string) get_option('home');
        return OwnAddress::whole($address, $front, is_ssl() || stripos(trim($front), 'https:') === 0);
    }
}
