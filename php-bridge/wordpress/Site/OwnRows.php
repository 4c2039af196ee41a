<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/**
 * The names of all that Loupe keeps in a site's options: docs/wire.md, "Names in WordPress". Whatever else
 * begins like them is another plugin's.
 */
final class OwnRows
{
    private const NAMES = [
        'loupe_(?:accounts|app|calls|inherited|kept|reading)',
        'loupe_(?:account|feed|sync|curation|drawn|placements|asked|calls|oauth)_[0-9]+',
        'loupe_feed_[0-9]+_[0-9]+',
        'loupe_deletion_[0-9a-f]{20}',
        'loupe_lock_(?:loopback|pages|(?:account|feed|sync|curation)_[0-9]+)',
        '_transient_(?:timeout_)?loupe_notice_[0-9]+',
    ];

    /** @return list<string> names of those that the present site has */
    public static function all(): array
    {
        global $wpdb;
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- No function lists options by how they begin.
        $names = $wpdb->get_col($wpdb->prepare(
            "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s "
            . 'OR option_name LIKE %s',
            $wpdb->esc_like('loupe_') . '%',
            $wpdb->esc_like('_transient_loupe_') . '%',
            $wpdb->esc_like('_transient_timeout_loupe_') . '%'
        ));
        return array_values(array_filter($names, self::isOne(...)));
    }

    public static function isOne(string $name): bool
    {
        return preg_match('/^(?:' . implode('|', self::NAMES) . ')\z/', $name) === 1;
    }
}
