<?php

declare(strict_types=1);

namespace Loupe\WordPress;

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

    /** A lost race for taking a lock away says nothing: it may still be held. */
    private const TRIES = 3;

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
        $lease = new Lease($name, bin2hex(random_bytes(12)));
        $value = self::value($now + $seconds, $lease->owner);
        $table = $this->database->options;
        // Who loses the race for a row must not go on to insert one: that waits for the table's counter of new rows,
        // which the winner may need while it holds this row.
        $isTaken = $held === null
            ? $this->changesOneRow(
                "INSERT IGNORE INTO {$table} (option_name, option_value, autoload) VALUES (%s, %s, 'off')",
                [self::row($name), $value]
            )
            : $this->changesOneRow(
                "UPDATE {$table} SET option_value = %s "
                . 'WHERE option_name = %s AND (option_value < %s OR option_value > %s)',
                [$value, self::row($name), self::value($now, ''), self::value($now + self::LONGEST + 1, '')]
            );
        return $isTaken ? $lease : null;
    }

    public function holds(Lease $lease): bool
    {
        $value = $this->read($lease->name) ?? '';
        return hash_equals($lease->owner, substr($value, 12)) && (int) substr($value, 0, 11) >= $this->now();
    }

    public function release(Lease $lease): void
    {
        try {
            $this->changesOneRow(
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
        $sql = (string) $this->database->prepare(
            "DELETE FROM {$this->database->options} WHERE option_name = %s",
            self::row($name)
        );
        for ($try = 1; $try <= self::TRIES; $try++) {
            if ($this->rows($sql) !== null) {
                return;
            }
        }
        throw new NotStored("The lock $name could not be taken away.");
    }

    private function now(): int
    {
        return $this->clock?->now() ?? (int) $this->valueOf('SELECT UNIX_TIMESTAMP()');
    }

    private function read(string $name): ?string
    {
        return $this->valueOf((string) $this->database->prepare(
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
     * @return string|null null where there is none
     * @throws NotStored when the database does not tell
     */
    private function valueOf(string $sql): ?string
    {
        return $this->rows($sql) === null
            ? throw new NotStored('The database does not say who holds a lock.')
            : $this->database->get_var();
    }

    /** @param list<string> $values */
    private function changesOneRow(string $sql, array $values): bool
    {
        return $this->rows((string) $this->database->prepare($sql, $values)) === 1;
    }

    /**
     * How many rows a statement finds or changes, which is no news for a page; null where it lost a race.
     *
     * @throws NotStored when the database does not answer
     */
    private function rows(string $sql): ?int
    {
        $suppressed = $this->database->suppress_errors();
        $rows = $this->database->query($sql);
        $this->database->suppress_errors($suppressed);
        if (is_int($rows)) {
            return $rows;
        }
        $connection = $this->database->dbh;
        return $connection instanceof \mysqli && in_array($connection->errno, self::LOST_RACES, true)
            ? null
            : throw new NotStored('The database does not say who holds a lock.');
    }
}
