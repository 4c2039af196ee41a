<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;

/**
 * The connected accounts: one record each, and one with their ids in order of
 * connection.
 */
final class Accounts
{
    private const INDEX = 'accounts';

    /** Each try fails only because somebody else's succeeded. */
    private const TRIES = 100;

    public function __construct(private readonly Store $store)
    {
    }

    /** @return list<string> */
    public function ids(): array
    {
        return self::read($this->store->get(self::INDEX));
    }

    public function get(string $id): ?Account
    {
        return in_array($id, $this->ids(), true) ? self::account($this->store->get(self::key($id))) : null;
    }

    /** As it is stored now: for whoever holds the account's lock. */
    public function fresh(string $id): ?Account
    {
        return in_array($id, $this->freshIds(), true) ? self::account($this->store->fresh(self::key($id))) : null;
    }

    /** @return list<Account> */
    public function all(): array
    {
        return array_values(array_filter(array_map($this->get(...), $this->ids())));
    }

    /**
     * Writes a connected account in one step.
     *
     * @throws LeaseLost when the account's lock is somebody else's by now
     */
    public function put(Account $account, Lease $under): void
    {
        $this->store->put(self::key($account->id), $account->toArray(), $under);
    }

    /** After its record, so that a crash between leaves no dead entry. */
    public function list(string $id): void
    {
        $this->changeIndex(static fn (array $ids): array => in_array($id, $ids, true) ? $ids : [...$ids, $id]);
    }

    /** Before its record goes. */
    public function unlist(string $id): void
    {
        $this->changeIndex(static fn (array $ids): array => array_values(array_diff($ids, [$id])));
    }

    public function delete(string $id): void
    {
        $this->store->delete(self::key($id));
    }

    /**
     * Two accounts that are connected in one instant both end up in it.
     *
     * @param callable(list<string>): list<string> $change
     */
    private function changeIndex(callable $change): void
    {
        for ($try = 1; $try <= self::TRIES; $try++) {
            $old = $this->store->fresh(self::INDEX);
            $ids = self::read($old);
            if ($change($ids) === $ids || $this->store->swap(self::INDEX, $old, $change($ids))) {
                return;
            }
        }
        throw new NotStored('Too many others change the list of accounts.');
    }

    /** @return list<string> */
    private function freshIds(): array
    {
        return self::read($this->store->fresh(self::INDEX));
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function read(?array $record): array
    {
        return array_values(array_map(strval(...), $record ?? []));
    }

    /** @param array<mixed>|null $record */
    private static function account(?array $record): ?Account
    {
        return $record === null ? null : Account::fromArray($record);
    }

    /** Name of an account's record. */
    public static function key(string $id): string
    {
        return 'account_' . $id;
    }
}
