<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/**
 * The connected accounts: one record each, and one with their ids in order of
 * connection. An id with a minus before it is of an account whose removal has
 * begun: nobody finds it any more. Only that word starts a removal again which
 * was interrupted, never a record that could not be read.
 */
final class Accounts
{
    /** Name of the list's record, and what the accounts' own begin with. */
    public const INDEX = 'accounts';
    public const PREFIX = 'account_';

    private const LEAVING = '-';

    /** What in the list is neither counts for nothing. */
    private const CONNECTED = '/^' . AccountId::DIGITS . '\z/';
    private const ENTRY = '/^' . self::LEAVING . '?' . AccountId::DIGITS . '\z/';

    public function __construct(private readonly Store $store)
    {
    }

    /** @return list<string> */
    public function ids(): array
    {
        return self::connected($this->store->get(self::INDEX));
    }

    /** @return Account|null null where it is not connected; one whose record was lost is, and asks for a new token */
    public function get(string $id): ?Account
    {
        return in_array($id, $this->ids(), true) ? $this->read($id) : null;
    }

    /**
     * As it is stored now: for whoever holds the account's lock.
     *
     * @throws NotStored
     */
    public function fresh(string $id): ?Account
    {
        return $this->isConnected($id) ? self::account($id, $this->store->fresh(self::keyOf($id))) : null;
    }

    /**
     * @return bool as it is stored now, whatever became of the account's record
     * @throws NotStored
     */
    public function isConnected(string $id): bool
    {
        return in_array($id, self::connected($this->store->fresh(self::INDEX)), true);
    }

    /** @return list<Account> */
    public function all(): array
    {
        return array_map($this->read(...), $this->ids());
    }

    /**
     * @param string $name an id or a user name, as people write them
     * @return Account|null the one that is called so now, else one that was
     */
    public function called(string $name): ?Account
    {
        $all = $this->all();
        $now = array_filter($all, static fn (Account $account): bool => $account->isCalled($name));
        $once = array_filter($all, static fn (Account $account): bool => $account->wasCalled($name));
        return [...$now, ...$once][0] ?? null;
    }

    /**
     * Ids of accounts of which something may still be stored.
     *
     * @return list<string>
     */
    public function leaving(): array
    {
        return self::left($this->store->get(self::INDEX));
    }

    /** Whether none is connected and nothing of any is left, so that there is nothing to look after. */
    public function areNone(): bool
    {
        return $this->ids() === [] && $this->leaving() === [];
    }

    /**
     * @return bool as it is stored now: for whoever holds the account's lock
     * @throws NotStored
     */
    public function isLeaving(string $id): bool
    {
        return in_array($id, self::left($this->store->fresh(self::INDEX)), true);
    }

    /**
     * Writes a connected account in one step.
     *
     * @throws LeaseLost when the account's lock is somebody else's by now
     */
    public function put(Account $account, Lease $under): void
    {
        $this->store->put(self::keyOf($account->id), $account->toArray(), $under);
    }

    /** Before its record, so that no crash between leaves a token that nobody knows of. */
    public function list(string $id): void
    {
        $this->changeIndex(static fn (array $entries): array => in_array($id, $entries, true)
            ? $entries
            : [...array_values(array_diff($entries, [self::LEAVING . $id])), $id]);
    }

    /** Before anything of it goes. */
    public function leave(string $id): void
    {
        $this->changeIndex(static fn (array $entries): array => array_map(
            static fn (string $entry): string => $entry === $id ? self::LEAVING . $id : $entry,
            $entries
        ));
    }

    /** After everything of it is gone; not where it was connected anew meanwhile. */
    public function unlist(string $id): void
    {
        $this->changeIndex(static fn (array $entries): array
            => array_values(array_diff($entries, [self::LEAVING . $id])));
    }

    /** @throws LeaseLost when the account's lock is somebody else's by now */
    public function delete(string $id, Lease $under): void
    {
        $this->store->delete(self::keyOf($id), $under);
    }

    /**
     * Two accounts that are connected in one instant both end up in it.
     *
     * @param callable(list<string>): list<string> $change
     */
    private function changeIndex(callable $change): void
    {
        (new SharedRecord($this->store, self::INDEX))->change(static function (?array $record) use ($change): ?array {
            $entries = self::entries($record);
            $changed = $change($entries);
            return $changed === $entries ? null : $changed;
        });
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function connected(?array $record): array
    {
        return self::listed(self::CONNECTED, $record);
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function left(?array $record): array
    {
        $left = array_diff(self::entries($record), self::connected($record));
        return array_values(array_map(static fn (string $entry): string
            => substr($entry, strlen(self::LEAVING)), $left));
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function entries(?array $record): array
    {
        return self::listed(self::ENTRY, $record);
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function listed(string $pattern, ?array $record): array
    {
        return array_values((array) preg_grep($pattern, array_filter($record ?? [], is_string(...))));
    }

    private function read(string $id): Account
    {
        return self::account($id, $this->store->get(self::keyOf($id)));
    }

    /** @param array<mixed>|null $record */
    private static function account(string $id, ?array $record): Account
    {
        return Account::fromArray([...$record ?? [], 'id' => $id]);
    }

    /** Name of an account's record. */
    public static function key(AccountId $id): string
    {
        return self::PREFIX . $id->digits;
    }

    private static function keyOf(string $id): string
    {
        return self::key(new AccountId($id));
    }
}
