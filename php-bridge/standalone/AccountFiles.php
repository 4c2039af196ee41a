<?php

declare(strict_types=1);

namespace Loupe\Standalone;

/**
 * The accounts' records, in files that are named "{username}-{id}": the name
 * for people, and the id because names change hands.
 */
final class AccountFiles
{
    /** For the case that Instagram gave no name. */
    private const NAMELESS = 'account';

    private const LONGEST_NAME = 60;

    public function __construct(private readonly RecordFolder $folder)
    {
    }

    /** @return array<mixed>|null */
    public function read(string $id): ?array
    {
        $name = $this->find($id);
        return $name === null ? null : $this->folder->read($name);
    }

    public function has(string $id): bool
    {
        return $this->find($id) !== null;
    }

    /** @param array<mixed> $record */
    public function write(string $id, array $record): void
    {
        $old = $this->find($id);
        $new = self::nameOf($record) . "-$id";
        // First under its new name, then its new content: at no moment are there two, or none.
        if ($old !== null && $old !== $new) {
            $this->folder->rename($old, $new);
        }
        $this->folder->write($new, $record);
    }

    public function delete(string $id): void
    {
        $name = $this->find($id);
        if ($name !== null) {
            $this->folder->delete($name);
        }
    }

    private function find(string $id): ?string
    {
        return $this->folder->find("-$id");
    }

    /** @param array<mixed> $record as Account::toArray() writes it */
    private static function nameOf(array $record): string
    {
        $username = $record['user']['username'] ?? '';
        $name = preg_replace('/[^A-Za-z0-9._]/', '', is_string($username) ? $username : '');
        $name = substr(ltrim((string) $name, '.'), 0, self::LONGEST_NAME);
        return $name === '' ? self::NAMELESS : $name;
    }
}
