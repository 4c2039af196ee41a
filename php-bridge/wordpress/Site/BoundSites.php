<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/**
 * On which sites of a network every secret is bound to its site. Version 0.1.0
 * bound them to none: such a record, copied to another site of the network,
 * would be opened there, so it is opened only until a site's own are bound.
 * That is kept with the network, where no site's administrator writes.
 */
final class BoundSites
{
    private const MARK = 'loupe_bound';

    /** Whether the present site may still have a secret that is bound to none. */
    public static function isOpen(): bool
    {
        return !self::isKept() || get_site_meta(get_current_blog_id(), self::MARK, true) !== '1';
    }

    public static function close(): void
    {
        if (self::isKept() && self::isOpen()) {
            update_site_meta(get_current_blog_id(), self::MARK, '1');
        }
    }

    public static function forget(): void
    {
        if (self::isKept()) {
            delete_site_meta(get_current_blog_id(), self::MARK);
        }
    }

    /** A site that stands alone shares its key with no other. */
    private static function isKept(): bool
    {
        return is_multisite() && is_site_meta_supported();
    }
}
