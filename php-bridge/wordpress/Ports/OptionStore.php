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
use Loupe\Core\Work\State\AskedPosts;
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

    /** Read on every page, too, each under its own name. */
    private const SHOWN = '/^(?:feed|curation)_[0-9]+\z/';

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
        self::prime(
            $ids,
            Accounts::key(...),
            RecordName::page(...),
            Feeds::stateKey(...),
            Placements::key(...),
            AskedPosts::key(...)
        );
    }

    /**
     * Reads what pages show of accounts likewise.
     *
     * @param list<string> $ids of accounts
     * @return array<string, string> what is stored, letter by letter, by key
     */
    public static function primeShown(array $ids): array
    {
        return self::prime($ids, RecordName::page(...), RecordName::curation(...), RecordName::drawn(...));
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

    /**
     * Has WordPress forget what it remembers otherwise than it is stored: of an object cache that could not be reached
     * when it was written, that came back with what it held before, or that each of several web servers has for itself.
     */
    public static function recheck(): void
    {
        global $wpdb;
        if (!wp_using_ext_object_cache()) {
            return;
        }
        $ids = (new self($wpdb))->idsAnew();
        $names = self::names(
            $ids,
            Accounts::key(...),
            RecordName::page(...),
            RecordName::curation(...),
            Feeds::stateKey(...),
            Placements::key(...)
        );
        foreach ($ids === [] ? [] : self::rows($names) + array_fill_keys($names, null) as $name => $text) {
            $key = substr($name, strlen(self::PREFIX));
            self::remembersOther($key, $text) && self::forget($key);
        }
    }

    /** @return list<string> ids of all accounts that are listed, as is stored now */
    private function idsAnew(): array
    {
        try {
            $this->fresh(Accounts::INDEX);
        } catch (NotStored) {
            return [];
        }
        return (new Accounts($this))->ids();
    }

    /**
     * What is stored, letter by letter; empty where nothing is. What an object cache has under its name counts for more
     * than its list of options that are not there: each web server writes that list back as it read it, whoever has
     * stored one of them meanwhile.
     */
    public static function text(string $key): string
    {
        $name = self::PREFIX . $key;
        $text = wp_load_alloptions()[$name] ?? wp_cache_get($name, 'options');
        $text = is_string($text) ? $text : get_option($name, '');
        return is_string($text) ? $text : '';
    }

    /**
     * Not by wp_prime_option_caches(), which overwrites what another web server has stored since it was read.
     *
     * @param list<string> $ids
     * @param callable(AccountId): string ...$keys
     * @return array<string, string> what is stored, by key
     */
    private static function prime(array $ids, callable ...$keys): array
    {
        $names = self::names($ids, ...$keys);
        $absent = wp_cache_get('notoptions', 'options');
        $absent = is_array($absent) ? $absent : [];
        // Some sites have other rows loaded with those that WordPress loads anyway, too.
        $loaded = wp_load_alloptions();
        $cached = wp_cache_get_multiple($names, 'options');
        [$texts, $wanted] = [[], []];
        foreach ($names as $name) {
            $text = $loaded[$name] ?? $cached[$name];
            if (is_string($text)) {
                $texts[substr($name, strlen(self::PREFIX))] = $text;
            } elseif (!isset($absent[$name])) {
                $wanted[] = $name;
            }
        }
        foreach ($wanted === [] ? [] : self::rows($wanted) as $name => $text) {
            wp_cache_add($name, $text, 'options');
            $texts[substr($name, strlen(self::PREFIX))] = $text;
            $wanted = array_diff($wanted, [$name]);
        }
        if ($wanted !== []) {
            wp_cache_set('notoptions', $absent + array_fill_keys($wanted, true), 'options');
        }
        return $texts;
    }

    /**
     * @param list<string> $ids
     * @param callable(AccountId): string ...$keys
     * @return list<string>
     */
    private static function names(array $ids, callable ...$keys): array
    {
        $names = [];
        foreach ($ids as $id) {
            foreach ($keys as $key) {
                $names[] = self::PREFIX . $key(new AccountId($id));
            }
        }
        return $names;
    }

    /**
     * @param list<string> $names at least one
     * @return array<string, string> those that are stored
     */
    private static function rows(array $names): array
    {
        global $wpdb;
        $places = implode(', ', array_fill(0, count($names), '%s'));
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WordPress's own would not tell what is absent.
        return array_column($wpdb->get_results($wpdb->prepare(
            // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Nothing but %s is put in.
            "SELECT option_name, option_value FROM {$wpdb->options} WHERE option_name IN ($places)",
            $names
        ), ARRAY_A) ?? [], 'option_value', 'option_name');
    }

    public function get(string $key): ?array
    {
        return self::decode(self::text($key));
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
        if (preg_match(self::SHOWN, $key) === 1) {
            // Whoever read the old one just before cannot put that into its place any more: prime() and WordPress add.
            wp_cache_set(self::PREFIX . $key, self::encode($record), 'options');
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
     * Writes what can be made anew at any time, where two records still are as they were read. What cannot be written
     * is not.
     *
     * @param string $value no record, but a text
     * @param array{string, string} $record a key, and the text that has to be stored there
     * @param array{string, string} $other likewise; empty where nothing is
     */
    public function keepBeside(string $key, string $value, array $record, array $other): void
    {
        $name = self::PREFIX . $key;
        $table = $this->database->options;
        $suppressed = $this->database->suppress_errors();
        $rows = $this->database->query((string) $this->database->prepare(
            "INSERT INTO {$table} (option_name, option_value, autoload) "
            . "SELECT %s, %s, 'off' FROM {$table} WHERE option_name = %s AND option_value = %s AND %s = "
            . "COALESCE((SELECT other.option_value FROM {$table} other WHERE other.option_name = %s), '') "
            . 'ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)',
            [$name, $value, self::PREFIX . $record[0], $record[1], $other[1], self::PREFIX . $other[0]]
        ));
        $this->database->suppress_errors($suppressed);
        if ($rows === false || $rows === 0) {
            // It is stored already, or what it was made of is others' by now: a cache of ours has old ones.
            wp_cache_delete_multiple([$name, self::PREFIX . $record[0], self::PREFIX . $other[0]], 'options');
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
        // Some sites have other rows loaded with these, too.
        if (self::isAutoloaded($key) || isset(wp_load_alloptions()[self::PREFIX . $key])) {
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
