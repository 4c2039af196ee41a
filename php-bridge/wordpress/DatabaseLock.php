<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lock;

/**
 * A lock as one row of the options table, taken by single statements that the
 * database serialises: the unique key on option_name lets one INSERT through,
 * and of several UPDATEs on an expired row only the first finds it expired.
 *
 * The row holds "{expiry, 11 digits}|{owner}", so that comparing texts
 * compares expiries. Options' caches are passed by: a cached lock is none.
 */
final class DatabaseLock implements Lock
{
    private const PREFIX = 'loupe_lock_';

    /** @param Clock $clock the server's own, which no filter moves */
    public function __construct(private readonly \wpdb $database, private readonly Clock $clock)
    {
    }

    public function acquire(string $name, int $seconds): ?string
    {
        $now = $this->clock->now();
        $owner = bin2hex(random_bytes(12));
        $value = sprintf('%011d|%s', $now + $seconds, $owner);
        $row = self::PREFIX . $name;
        $table = $this->database->options;

        $inserted = $this->database->query($this->database->prepare(
            "INSERT IGNORE INTO {$table} (option_name, option_value, autoload) VALUES (%s, %s, 'off')",
            $row,
            $value
        ));
        if ($inserted === 1) {
            return $owner;
        }
        $taken = $this->database->query($this->database->prepare(
            "UPDATE {$table} SET option_value = %s WHERE option_name = %s AND option_value < %s",
            $value,
            $row,
            sprintf('%011d', $now)
        ));
        return $taken === 1 ? $owner : null;
    }

    public function holds(string $name, string $owner): bool
    {
        $value = (string) $this->database->get_var($this->database->prepare(
            "SELECT option_value FROM {$this->database->options} WHERE option_name = %s",
            self::PREFIX . $name
        ));
        return hash_equals($owner, substr($value, 12)) && (int) substr($value, 0, 11) >= $this->clock->now();
    }

    public function release(string $name, string $owner): void
    {
        $this->database->query($this->database->prepare(
            "DELETE FROM {$this->database->options} WHERE option_name = %s AND option_value LIKE %s",
            self::PREFIX . $name,
            '%|' . $this->database->esc_like($owner)
        ));
    }

    public function revoke(string $name): void
    {
        $this->database->delete($this->database->options, ['option_name' => self::PREFIX . $name]);
    }
}
