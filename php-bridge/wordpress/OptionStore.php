<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;

/** Records as WordPress options named loupe_{key}. */
final class OptionStore implements Store
{
    private const PREFIX = 'loupe_';

    /** Read on every page with a block, so it comes with the options WordPress loads anyway. */
    private const AUTOLOADED = ['accounts'];

    public function get(string $key): ?array
    {
        $record = get_option(self::PREFIX . $key, null);
        return is_array($record) ? $record : null;
    }

    public function fresh(string $key): ?array
    {
        // These are all the places where WordPress may remember an option, or its absence.
        wp_cache_delete_multiple([self::PREFIX . $key, 'notoptions'], 'options');
        if (in_array($key, self::AUTOLOADED, true)) {
            wp_cache_delete('alloptions', 'options');
        }
        return $this->get($key);
    }

    public function put(string $key, array $record): void
    {
        $written = update_option(self::PREFIX . $key, $record, in_array($key, self::AUTOLOADED, true));
        // update_option also answers false when nothing changed, here or in the database.
        if (!$written && $this->fresh($key) !== $record) {
            throw new NotStored("The record $key could not be written.");
        }
    }

    public function delete(string $key): void
    {
        delete_option(self::PREFIX . $key);
    }
}
