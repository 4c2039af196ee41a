<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** The sites of a network, one after the other. */
final class Network
{
    /** Sites at a time: a network may have more than fit into memory. */
    private const BATCH = 100;

    /** @param bool $all every site of the network, else the current one */
    public static function forEachSite(bool $all, callable $do): void
    {
        if (!$all || !is_multisite()) {
            $do();
            return;
        }
        $last = 0;
        while (($ids = self::after($last)) !== []) {
            foreach ($ids as $id) {
                switch_to_blog($id);
                $do();
                restore_current_blog();
            }
            $last = $id;
            // What WordPress remembers of each site it was switched to.
            wp_cache_supports('flush_runtime') && wp_cache_flush_runtime();
        }
    }

    /**
     * Of all states: archived and deleted ones keep their tables too.
     *
     * @return list<int>
     */
    private static function after(int $id): array
    {
        global $wpdb;
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- get_sites() counts, and would leave one out where another goes meanwhile.
        return array_map(intval(...), $wpdb->get_col($wpdb->prepare(
            "SELECT blog_id FROM {$wpdb->blogs} WHERE blog_id > %d ORDER BY blog_id LIMIT %d",
            $id,
            self::BATCH
        )));
    }
}
