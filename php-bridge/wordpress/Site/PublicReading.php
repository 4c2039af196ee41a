<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** Which feeds anybody may read outside of pages: none, until the owner opens all of them. */
final class PublicReading
{
    private const OPTION = 'loupe_reading';
    private const OPEN = '{"open":true}';

    public static function isOpen(string $account): bool
    {
        /**
         * Filters whether anybody may read an account's feed outside of pages, such as for a block on a public page
         * that shows more of it than stands there.
         *
         * @param bool $isOpen whether the owner opened all feeds
         * @param string $account Instagram's id of it
         */
        return (bool) apply_filters('loupe_feed_is_open', self::isOpenForAll(), $account);
    }

    public static function isOpenForAll(): bool
    {
        return get_option(self::OPTION) === self::OPEN;
    }

    public static function openForAll(bool $isOpen): void
    {
        $isOpen ? update_option(self::OPTION, self::OPEN, false) : delete_option(self::OPTION);
    }
}
