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
        return array_values(array_map(strval(...), $this->store->get(self::INDEX) ?? []));
    }

    public function get(string $id): ?Account
    {
        $record = in_array($id, $this->ids(), true) ? $this->store->get(self::key($id)) : null;
        return $record === null ? null : Account::fromArray($record);
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
        $ids = $this->ids();
        if (!in_array($account->id, $ids, true)) {
            $this->store->put(self::INDEX, [...$ids, $account->id]);
        }
    }

    public function delete(string $id): void
    {
        $this->store->put(self::INDEX, array_values(array_diff($this->ids(), [$id])));
        $this->store->delete(self::key($id));
    }

    private static function key(string $id): string
    {
        return 'account_' . $id;
    }
}
