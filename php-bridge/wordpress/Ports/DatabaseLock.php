<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;

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

    /** What InnoDB answers one of two who wait for each other, and who has waited too long: somebody was faster. */
    private const LOST_RACES = [1213, 1205];

    /** For what has to be done whoever else is at it. */
    private const TRIES = 5;

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
        $held = $this->read($name);
        if ($held !== null && !self::isFree($held, $now)) {
            // The usual answer where many come at once, and it costs no write.
            return null;
        }
        $lease = Lease::on($name);
        $value = self::value($now + $seconds, $lease->owner);
        // Who loses the race for a row must not go on to insert one: that waits for the table's counter of new rows,
        // which the winner may need while it holds this row.
        $isTaken = $held === null
            ? $this->insert($name, $value)
            : $this->rows(
                "UPDATE {$this->database->options} SET option_value = %s "
                . 'WHERE option_name = %s AND (option_value < %s OR option_value > %s)',
                [$value, self::row($name), self::value($now, ''), self::value($now + self::LONGEST + 1, '')]
            ) === 1;
        return $isTaken ? $lease : null;
    }

    public function seize(string $name, int $seconds): Lease
    {
        $lease = Lease::on($name);
        $value = self::value($this->now() + $seconds, $lease->owner);
        for ($try = 1; $try <= self::TRIES; $try++) {
            $rows = $this->rowsForSure(
                "UPDATE {$this->database->options} SET option_value = %s WHERE option_name = %s",
                [$value, self::row($name)]
            );
            if ($rows === 1 || $this->insert($name, $value)) {
                return $lease;
            }
        }
        // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
        throw new NotStored("The lock $name could not be taken from whoever holds it.");
    }

    public function holds(Lease $lease): bool
    {
        $value = $this->read($lease->name) ?? '';
        return hash_equals($lease->owner, substr($value, 12)) && (int) substr($value, 0, 11) >= $this->now();
    }

    public function release(Lease $lease): void
    {
        try {
            $this->rowsForSure(
                "UPDATE {$this->database->options} SET option_value = %s "
                . 'WHERE option_name = %s AND option_value LIKE %s',
                [self::FREE, self::row($lease->name), self::heldBy($this->database, $lease)]
            );
        } catch (NotStored) {
            return;
        }
    }

    public function revoke(string $name): void
    {
        $this->rowsForSure("DELETE FROM {$this->database->options} WHERE option_name = %s", [self::row($name)]);
    }

    private function now(): int
    {
        return $this->clock?->now() ?? (int) $this->valueOf('SELECT UNIX_TIMESTAMP()');
    }

    private function read(string $name): ?string
    {
        return $this->valueOf(
            "SELECT option_value FROM {$this->database->options} WHERE option_name = %s",
            [self::row($name)]
        );
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

    /** @return bool whether there was none, so that the lock is theirs who inserted it */
    private function insert(string $name, string $value): bool
    {
        return $this->rows(
            "INSERT IGNORE INTO {$this->database->options} (option_name, option_value, autoload) "
            . "VALUES (%s, %s, 'off')",
            [self::row($name), $value]
        ) === 1;
    }

    /**
     * @param list<string> $values
     * @return string|null null where there is none
     * @throws NotStored when the database does not tell
     */
    private function valueOf(string $sql, array $values = []): ?string
    {
        return $this->rows($sql, $values) === null ? throw self::silence() : $this->database->get_var();
    }

    /**
     * A lost race says nothing of who has the lock now, so it is run again.
     *
     * @param list<string> $values
     * @throws NotStored
     */
    private function rowsForSure(string $sql, array $values): int
    {
        for ($try = 1; $try <= self::TRIES; $try++) {
            $rows = $this->rows($sql, $values);
            if ($rows !== null) {
                return $rows;
            }
        }
        throw self::silence();
    }

    /**
     * How many rows a statement finds or changes, which is no news for a page; null where it lost a race.
     *
     * @param list<string> $values
     * @throws NotStored when the database does not answer
     */
    private function rows(string $sql, array $values): ?int
    {
        $suppressed = $this->database->suppress_errors();
        $rows = $this->database->query($values === [] ? $sql : $this->database->prepare($sql, $values));
        $this->database->suppress_errors($suppressed);
        if (is_int($rows)) {
            return $rows;
        }
        $connection = $this->database->dbh;
        return $connection instanceof \mysqli && in_array($connection->errno, self::LOST_RACES, true)
            ? null
            : throw self::silence();
    }

    private static function silence(): NotStored
    {
        return new NotStored('The database does not say who holds a lock.');
    }
}
