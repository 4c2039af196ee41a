<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Placements;

/**
 * Records as WordPress options named loupe_{key}. As JSON, whose escapes are
 * plain ASCII: tables that cannot hold emoji take it too, and one text can be
 * compared with another in the database.
 */
final class OptionStore implements Store
{
    private const PREFIX = 'loupe_';

    /** Read on every page with a block, so it comes with the options WordPress loads anyway. */
    private const AUTOLOADED = [Accounts::INDEX];

    /** A database ends one of two writers that wait for each other, and wants it tried again. */
    private const TRIES = 3;

    public function __construct(private readonly \wpdb $database)
    {
    }

    /**
     * Reads all records of accounts with one query, for get() to find in memory.
     *
     * @param list<string> $ids of accounts
     */
    public static function primeAccounts(array $ids): void
    {
        self::prime($ids, Accounts::key(...), RecordName::page(...), Feeds::stateKey(...), Placements::key(...));
    }

    /**
     * Reads what pages show of accounts likewise.
     *
     * @param list<string> $ids of accounts
     */
    public static function primeShown(array $ids): void
    {
        self::prime($ids, RecordName::page(...), RecordName::curation(...), RecordName::drawn(...));
    }

    /**
     * And what these are called.
     *
     * @param list<string> $ids of accounts
     */
    public static function primePages(array $ids): void
    {
        self::prime(
            $ids,
            Accounts::key(...),
            RecordName::page(...),
            RecordName::curation(...),
            RecordName::drawn(...)
        );
    }

    /** What is stored, letter by letter; empty where nothing is. */
    public static function text(string $key): string
    {
        $text = get_option(self::PREFIX . $key, '');
        return is_string($text) ? $text : '';
    }

    /**
     * @param list<string> $ids
     * @param callable(AccountId): string ...$keys
     */
    private static function prime(array $ids, callable ...$keys): void
    {
        $names = [];
        foreach ($ids as $id) {
            foreach ($keys as $key) {
                $names[] = self::PREFIX . $key(new AccountId($id));
            }
        }
        wp_prime_option_caches($names);
    }

    public function get(string $key): ?array
    {
        return self::decode(get_option(self::PREFIX . $key, null));
    }

    /** Not by get_option(), which takes a database that does not answer for one without the option. */
    public function fresh(string $key): ?array
    {
        $text = $this->stored($key);
        if (self::remembersOther($key, $text)) {
            self::forget($key);
        }
        return self::decode($text);
    }

    public function put(string $key, array $record, ?Lease $under = null): void
    {
        if ($under === null) {
            $written = update_option(self::PREFIX . $key, self::encode($record), self::isAutoloaded($key));
            // update_option also answers false when nothing changed, here or in the database.
            if (!$written && $this->fresh($key) !== $record) {
                // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
                throw new NotStored("The record $key could not be written.");
            }
            return;
        }
        // One statement: between a look at the lock's row and the write, nobody can take the lock.
        $table = $this->database->options;
        $rows = $this->write(
            $key,
            "INSERT INTO {$table} (option_name, option_value, autoload) "
            . "SELECT %s, %s, %s FROM {$table} WHERE option_name = %s AND option_value LIKE %s "
            . 'ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)',
            [
                self::PREFIX . $key,
                self::encode($record),
                self::isAutoloaded($key) ? 'on' : 'off',
                DatabaseLock::row($under->name),
                DatabaseLock::heldBy($this->database, $under),
            ]
        );
        // Nothing changes either where the same record is stored already.
        if ($rows === 0 && $this->fresh($key) !== $record) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new LeaseLost("The lock {$under->name} is somebody else's now.");
        }
    }

    public function swap(string $key, ?array $old, array $new): bool
    {
        $table = $this->database->options;
        $rows = $old === null
            ? $this->write(
                $key,
                "INSERT IGNORE INTO {$table} (option_name, option_value, autoload) VALUES (%s, %s, %s)",
                [self::PREFIX . $key, self::encode($new), self::isAutoloaded($key) ? 'on' : 'off']
            )
            : $this->write(
                $key,
                "UPDATE {$table} SET option_value = %s WHERE option_name = %s AND option_value = %s",
                [self::encode($new), self::PREFIX . $key, self::encode($old)]
            );
        return $rows > 0
            || ($old === $new && $this->fresh($key) === $new)
            || $this->replacesSame($key, $old, $new);
    }

    public function delete(string $key, ?Lease $under = null): void
    {
        if ($under === null) {
            // delete_option also answers false where there is nothing to delete.
            if (!delete_option(self::PREFIX . $key) && $this->stored($key) !== null) {
                // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
                throw new NotStored("The record $key could not be deleted.");
            }
            return;
        }
        $table = $this->database->options;
        // The lock's row is named, and so locked, first, as by a write: two that hold one row each would deadlock.
        $rows = $this->write(
            $key,
            "DELETE record FROM {$table} held, {$table} record "
            . 'WHERE record.option_name = %s AND held.option_name = %s AND held.option_value LIKE %s',
            [
                self::PREFIX . $key,
                DatabaseLock::row($under->name),
                DatabaseLock::heldBy($this->database, $under),
            ]
        );
        if ($rows === 0 && $this->stored($key) !== null) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new LeaseLost("The lock {$under->name} is somebody else's now.");
        }
    }

    /**
     * Writes what can be made anew at any time, where a record still is as it was read. What cannot be written is not.
     *
     * @param string $value no record, but a text
     */
    public function keepBeside(string $key, string $value, string $recordKey, string $record): void
    {
        $name = self::PREFIX . $key;
        $table = $this->database->options;
        $suppressed = $this->database->suppress_errors();
        $rows = $this->database->query((string) $this->database->prepare(
            "INSERT INTO {$table} (option_name, option_value, autoload) "
            . "SELECT %s, %s, 'off' FROM {$table} WHERE option_name = %s AND option_value = %s "
            . 'ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)',
            [$name, $value, self::PREFIX . $recordKey, $record]
        ));
        $this->database->suppress_errors($suppressed);
        if ($rows === false || $rows === 0) {
            return;
        }
        // No more than this is forgotten: visitors write it.
        wp_cache_set($name, $value, 'options');
        $absent = wp_cache_get('notoptions', 'options');
        if (is_array($absent) && isset($absent[$name])) {
            unset($absent[$name]);
            wp_cache_set('notoptions', $absent, 'options');
        }
    }

    /** @param list<string> $values */
    private function write(string $key, string $sql, array $values): int
    {
        $suppressed = $this->database->suppress_errors();
        for ($try = 1, $rows = false; $rows === false && $try <= self::TRIES; $try++) {
            $rows = $this->database->query($this->database->prepare($sql, $values));
        }
        $this->database->suppress_errors($suppressed);
        self::forget($key);
        if (!is_int($rows)) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new NotStored("The record $key could not be written.");
        }
        return $rows;
    }

    /**
     * The old record may stand there in other letters: somebody wrote it with blanks, or as a text that is no record
     * and counts as none.
     *
     * @param array<mixed>|null $old
     * @param array<mixed> $new
     */
    private function replacesSame(string $key, ?array $old, array $new): bool
    {
        $text = $this->stored($key);
        return $text !== null && self::decode($text) === $old && $this->write(
            $key,
            "UPDATE {$this->database->options} SET option_value = %s WHERE option_name = %s AND option_value = %s",
            [self::encode($new), self::PREFIX . $key, $text]
        ) > 0;
    }

    /** @throws NotStored when the database does not answer */
    private function stored(string $key): ?string
    {
        $suppressed = $this->database->suppress_errors();
        $rows = $this->database->query((string) $this->database->prepare(
            "SELECT option_value FROM {$this->database->options} WHERE option_name = %s",
            self::PREFIX . $key
        ));
        $this->database->suppress_errors($suppressed);
        if (!is_int($rows)) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new NotStored("The record $key could not be read.");
        }
        return $this->database->get_var();
    }

    /** @return array<mixed>|null null where it is none */
    private static function decode(mixed $text): ?array
    {
        $record = is_string($text) ? json_decode($text, true) : null;
        return is_array($record) ? $record : null;
    }

    /**
     * Whether WordPress remembers another text than is stored. What it remembers rightly stays: whoever throws that
     * away makes every request to the site read all options anew.
     */
    private static function remembersOther(string $key, ?string $text): bool
    {
        $name = self::PREFIX . $key;
        $isOther = static fn (mixed $remembered): bool => is_array($remembered)
            && array_key_exists($name, $remembered)
            && $remembered[$name] !== $text;
        $own = wp_cache_get($name, 'options');
        $absent = wp_cache_get('notoptions', 'options');
        return ($own !== false && $own !== $text)
            || $isOther(wp_cache_get('alloptions', 'options'))
            || ($text !== null && is_array($absent) && isset($absent[$name]));
    }

    /** In all the places where WordPress may remember an option, or its absence. */
    private static function forget(string $key): void
    {
        wp_cache_delete_multiple([self::PREFIX . $key, 'notoptions'], 'options');
        if (self::isAutoloaded($key)) {
            wp_cache_delete('alloptions', 'options');
        }
    }

    private static function isAutoloaded(string $key): bool
    {
        return in_array($key, self::AUTOLOADED, true);
    }

    /** @param array<mixed> $record */
    private static function encode(array $record): string
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Filters must not change what is stored.
        return (string) json_encode($record, JSON_INVALID_UTF8_SUBSTITUTE);
    }
}
