<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Port\Store;

/**
 * The connected accounts: one record each, and one with their ids in order of
 * connection.
 */
final class Accounts
{
    private const INDEX = 'accounts';

    public function __construct(private readonly Store $store)
    {
    }

    /** @return list<string> */
    public function ids(): array
    {
        return self::list($this->store->get(self::INDEX));
    }

    public function get(string $id): ?Account
    {
        return in_array($id, $this->ids(), true) ? self::read($this->store->get(self::key($id))) : null;
    }

    /** As it is stored now: for whoever holds the account's lock. */
    public function fresh(string $id): ?Account
    {
        return in_array($id, $this->freshIds(), true) ? self::read($this->store->fresh(self::key($id))) : null;
    }

    /** @return list<Account> */
    public function all(): array
    {
        return array_values(array_filter(array_map($this->get(...), $this->ids())));
    }

    /** Writes the account in one step, then, if it is new, the index: a crash between leaves no dead entry. */
    public function put(Account $account): void
    {
        $this->store->put(self::key($account->id), $account->toArray());
        $ids = $this->freshIds();
        if (!in_array($account->id, $ids, true)) {
            $this->store->put(self::INDEX, [...$ids, $account->id]);
        }
    }

    public function delete(string $id): void
    {
        $this->store->put(self::INDEX, array_values(array_diff($this->freshIds(), [$id])));
        $this->store->delete(self::key($id));
    }

    /** @return list<string> */
    private function freshIds(): array
    {
        return self::list($this->store->fresh(self::INDEX));
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function list(?array $record): array
    {
        return array_values(array_map(strval(...), $record ?? []));
    }

    /** @param array<mixed>|null $record */
    private static function read(?array $record): ?Account
    {
        return $record === null ? null : Account::fromArray($record);
    }

    private static function key(string $id): string
    {
        return 'account_' . $id;
    }
}
