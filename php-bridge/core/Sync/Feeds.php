<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Account\AccountId;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Store;

/** The stored feeds, one record for each account. */
final class Feeds
{
    /** What the records' names begin with. */
    public const PREFIX = 'feed_';

    public function __construct(private readonly Store $store)
    {
    }

    public function get(string $account): ?StoredFeed
    {
        $record = $this->store->get(self::keyOf($account));
        return $record === null ? null : StoredFeed::fromArray($record);
    }

    /** As it is stored now: for whoever holds the sync's lock. */
    public function fresh(string $account): ?StoredFeed
    {
        $record = $this->store->fresh(self::keyOf($account));
        return $record === null ? null : StoredFeed::fromArray($record);
    }

    /** @throws LeaseLost when the sync's lock is somebody else's by now */
    public function put(string $account, StoredFeed $feed, Lease $under): void
    {
        $this->store->put(self::keyOf($account), $feed->toArray(), $under);
    }

    /** @throws LeaseLost when the account's lock is somebody else's by now */
    public function delete(string $account, Lease $under): void
    {
        $this->store->delete(self::keyOf($account), $under);
    }

    /** Name of a feed's record. */
    public static function key(AccountId $account): string
    {
        return self::PREFIX . $account->digits;
    }

    private static function keyOf(string $account): string
    {
        return self::key(new AccountId($account));
    }
}
