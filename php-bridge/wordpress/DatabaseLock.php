<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;

/**
 * A lock as one row of the options table, taken by single statements that the
 * database serialises: of several UPDATEs on an expired row only the first
 * finds it expired, and the unique key on option_name lets one INSERT through.
 *
 * The row holds "{expiry, 11 digits}|{owner}", so that comparing texts
 * compares expiries. A released row stays, long expired: deleting it would
 * make InnoDB's gap locks deadlock those who race for it. Options' caches are
 * passed by: a cached lock is none.
 */
final class DatabaseLock implements Lock
{
    private const PREFIX = 'loupe_lock_';
    private const FREE = '00000000000|';

    /** @param Clock|null $clock another than the database's, which all web servers of a site share, for tests */
    public function __construct(private readonly \wpdb $database, private readonly ?Clock $clock = null)
    {
    }

    /** Name of the row that a lock is kept in. */
    public static function row(string $name): string
    {
        return self::PREFIX . $name;
    }

    /** What the row is LIKE while this lease is held. */
    public static function heldBy(\wpdb $database, Lease $lease): string
    {
        return '%|' . $database->esc_like($lease->owner);
    }

    public function acquire(string $name, int $seconds): ?Lease
    {
        $now = $this->now();
        if (!self::isFree($this->read($name), $now)) {
            // The usual answer where many come at once, and it costs no write.
            return null;
        }
        $lease = new Lease($name, bin2hex(random_bytes(12)));
        $value = self::value($now + $seconds, $lease->owner);
        $table = $this->database->options;
        $isTaken = $this->changesOneRow(
            "UPDATE {$table} SET option_value = %s "
            . 'WHERE option_name = %s AND (option_value < %s OR option_value > %s)',
            [$value, self::row($name), self::value($now, ''), self::value($now + self::LONGEST + 1, '')]
        ) || $this->changesOneRow(
            "INSERT IGNORE INTO {$table} (option_name, option_value, autoload) VALUES (%s, %s, 'off')",
            [self::row($name), $value]
        );
        return $isTaken ? $lease : null;
    }

    public function holds(Lease $lease): bool
    {
        $value = $this->read($lease->name);
        return hash_equals($lease->owner, substr($value, 12)) && (int) substr($value, 0, 11) >= $this->now();
    }

    public function release(Lease $lease): void
    {
        $this->changesOneRow(
            "UPDATE {$this->database->options} SET option_value = %s WHERE option_name = %s AND option_value LIKE %s",
            [self::FREE, self::row($lease->name), self::heldBy($this->database, $lease)]
        );
    }

    public function revoke(string $name): void
    {
        $this->changesOneRow("DELETE FROM {$this->database->options} WHERE option_name = %s", [self::row($name)]);
    }

    private function now(): int
    {
        return $this->clock?->now() ?? (int) $this->database->get_var('SELECT UNIX_TIMESTAMP()');
    }

    private function read(string $name): string
    {
        return (string) $this->database->get_var($this->database->prepare(
            "SELECT option_value FROM {$this->database->options} WHERE option_name = %s",
            self::row($name)
        ));
    }

    private static function isFree(string $value, int $now): bool
    {
        $expiry = (int) substr($value, 0, 11);
        return $expiry < $now || $expiry > $now + self::LONGEST;
    }

    private static function value(int $expiry, string $owner): string
    {
        return sprintf('%011d|%s', $expiry, $owner);
    }

    /**
     * A statement that fails is a race lost, and no news for a page.
     *
     * @param list<string> $values
     */
    private function changesOneRow(string $sql, array $values): bool
    {
        $suppressed = $this->database->suppress_errors();
        $rows = $this->database->query($this->database->prepare($sql, $values));
        $this->database->suppress_errors($suppressed);
        return $rows === 1;
    }
}
