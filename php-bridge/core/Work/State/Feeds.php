<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Locks;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/**
 * The stored feeds, two records for each account: what pages show, and the state of its sync. Of version 0.1.0 there is
 * one, which counts as both until the first is written that has a state of its own.
 */
final class Feeds
{
    /** What the names of page records begin with. */
    public const PAGE_PREFIX = 'feed_';

    /** And those of the syncs' states. */
    public const STATE_PREFIX = 'sync_';

    private const LOCK_SECONDS = 60;

    public function __construct(
        private readonly Store $store,
        private readonly Lock $lock,
        private readonly Clock $clock,
    ) {
    }

    /** What a page shows, and all that it reads. */
    public function page(string $account): ?PageRecord
    {
        $record = $this->store->get(self::pageKey(new AccountId($account)));
        return $record === null ? null : PageRecord::fromArray($record);
    }

    public function get(string $account): ?StoredFeed
    {
        return self::read($account, $this->store->get(...));
    }

    /** As it is stored now: for whoever holds the sync's lock. */
    public function fresh(string $account): ?StoredFeed
    {
        return self::read($account, $this->store->fresh(...));
    }

    /**
     * The state goes first: a page record of today means that there is one.
     *
     * @param Lease $under the sync's
     * @throws LeaseLost when the sync's lock is somebody else's by now, or somebody took the feed away
     */
    public function put(Account $account, StoredFeed $feed, Lease $under): void
    {
        // Before the state is written, so that whoever ends a sync by taking its lock away has ended this too.
        $page = $this->lock->seize(Locks::feed(new AccountId($account->id)), self::LOCK_SECONDS);
        $isWritten = false;
        try {
            $this->putState($account->id, $feed, $under);
            $record = $feed->page($account, $this->clock->now());
            $this->store->put(self::pageKey(new AccountId($account->id)), $record->toArray(), $page);
            $isWritten = true;
        } finally {
            // Refused because the account was disconnected meanwhile, it leaves no lock of its name.
            $isWritten ? $this->lock->release($page) : Locks::drop($this->lock, $page);
        }
    }

    /** @throws LeaseLost when the sync's lock is somebody else's by now */
    public function putState(string $account, StoredFeed $feed, Lease $under): void
    {
        $this->store->put(self::stateKey(new AccountId($account)), $feed->state(), $under);
    }

    /** @throws LeaseLost when the account's lock is somebody else's by now */
    public function delete(string $account, Lease $under): void
    {
        $this->store->delete(self::pageKey(new AccountId($account)), $under);
        $this->store->delete(self::stateKey(new AccountId($account)), $under);
        $this->store->delete(Placements::key(new AccountId($account)), $under);
    }

    /** Name of a page record. */
    public static function pageKey(AccountId $account): string
    {
        return self::PAGE_PREFIX . $account->digits;
    }

    /** Name of the record of a sync's state. */
    public static function stateKey(AccountId $account): string
    {
        return self::STATE_PREFIX . $account->digits;
    }

    /** @param callable(string): ?array<mixed> $get */
    private static function read(string $account, callable $get): ?StoredFeed
    {
        $id = new AccountId($account);
        // In this order: whoever reads a page record of today finds the state that was written before it.
        $page = $get(self::pageKey($id));
        $state = $get(self::stateKey($id));
        $noted = $get(Placements::key($id));
        return $page === null && $state === null
            ? null
            : StoredFeed::fromRecords($page ?? [], $state ?? $page, $noted ?? []);
    }
}
