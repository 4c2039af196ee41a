<?php

declare(strict_types=1);

namespace Loupe\WordPress;

/** The sites of a network, one after the other. */
final class Network
{
    /** @param bool $all every site of the network, else the current one */
    public static function forEachSite(bool $all, callable $do): void
    {
        if (!$all || !is_multisite()) {
            $do();
            return;
        }
        foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
            switch_to_blog((int) $site);
            $do();
            restore_current_blog();
        }
    }
}
