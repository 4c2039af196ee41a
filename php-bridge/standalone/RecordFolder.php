<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\NotStored;

/** A folder of records, each a JSON file. Whoever changes one holds the mutex; readers need not. */
final class RecordFolder
{
    private const EXTENSION = '.json';

    /** There is only ever one, and one that is found was left by a crash: writers hold the mutex. */
    private const TEMPORARY = '.new';

    /**
     * @param string $data path of the data folder
     * @param string $name in it
     */
    public function __construct(
        private readonly string $data,
        private readonly string $name,
        private readonly Access $access,
    ) {
    }

    /** Whether anything was ever written to it. */
    public function isThere(): bool
    {
        return is_dir("$this->data/$this->name");
    }

    /**
     * @return array<mixed>|null null when there is none, or no record in it
     * @throws NotSafe
     * @throws NotStored when nobody can tell whether there is one
     */
    public function read(string $record): ?array
    {
        $text = self::isName($record) ? Files::read($this->path($record), $this->access) : null;
        if ($text === null) {
            $this->refuseIfClosed();
            return null;
        }
        $value = json_decode($text, true);
        return is_array($value) ? $value : null;
    }

    /** @throws NotStored when nobody can tell */
    public function has(string $record): bool
    {
        $this->refuseIfClosed();
        return self::isName($record) && is_file($this->path($record));
    }

    /**
     * @param array<mixed> $value
     * @throws NotStored
     */
    public function write(string $record, array $value): void
    {
        $text = json_encode($value, JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES);
        if ($text === false || !self::isName($record)) {
            throw new NotStored("The record $record can't be a file.");
        }
        Files::dataFolder($this->data, $this->name, $this->access);
        Files::replace($this->path($record), $text, $this->access, self::TEMPORARY);
    }

    public function rename(string $old, string $new): void
    {
        if (!@rename($this->path($old), $this->path($new))) {
            throw new NotStored("The record $old can't be renamed.");
        }
    }

    /** @throws NotStored when it is still there, or nobody can tell */
    public function delete(string $record): void
    {
        $this->refuseIfClosed();
        foreach ([$this->path($record), $this->path(self::TEMPORARY, '')] as $path) {
            if (is_file($path) && !@unlink($path)) {
                throw new NotStored("$path can't be deleted.");
            }
        }
    }

    /**
     * @return string|null name of the record that ends so
     * @throws NotStored when the folder can't be listed
     */
    public function find(string $ending): ?string
    {
        $ending .= self::EXTENSION;
        foreach ($this->files() as $file) {
            if (str_ends_with($file, $ending)) {
                return substr($file, 0, -strlen(self::EXTENSION));
            }
        }
        return null;
    }

    /** @return list<string> */
    private function files(): array
    {
        $path = "$this->data/$this->name";
        $files = @scandir($path);
        if ($files !== false) {
            return $files;
        }
        $this->refuseIfClosed();
        return file_exists($path) ? throw self::closed($path) : [];
    }

    /**
     * What is behind a closed folder must not be taken for gone: an account that seems gone loses its feed.
     *
     * @throws NotStored
     */
    private function refuseIfClosed(): void
    {
        clearstatcache();
        $path = $this->data;
        // From above, because below a closed folder nothing seems to exist.
        foreach (explode('/', $this->name) as $part) {
            if (@is_dir($path) && !is_executable($path)) {
                throw self::closed($path);
            }
            $path .= "/$part";
        }
        if (@file_exists($path) && !(is_dir($path) && is_executable($path))) {
            throw self::closed($path);
        }
    }

    private static function closed(string $path): NotStored
    {
        return new NotStored("$path can't be looked into.");
    }

    private function path(string $record, string $extension = self::EXTENSION): string
    {
        return "$this->data/$this->name/$record$extension";
    }

    /** Nothing in a record's name leads out of the folder, or hides in it. */
    private static function isName(string $record): bool
    {
        return preg_match('/^[A-Za-z0-9_][A-Za-z0-9._-]{0,150}\z/', $record) === 1;
    }
}
