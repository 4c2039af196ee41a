<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;

/** What owners want of their feeds otherwise: a record and a lock of its own, so that neither waits for a sync. */
final class Curations
{
    private const LOCK_SECONDS = 60;

    public function __construct(
        private readonly Store $store,
        private readonly Lock $lock,
        private readonly Accounts $accounts,
        private readonly ChangeListener $listener,
    ) {
    }

    public function get(string $account): Curation
    {
        return (new PostReader($this->store))->curation($account);
    }

    /**
     * @param callable(Curation): Curation $change from what is stored to what is to be stored
     * @return CurationChange|Refusal what was before and what is now: whoever puts back the first has undone it
     */
    public function change(string $account, callable $change): CurationChange|Refusal
    {
        $id = new AccountId($account);
        try {
            $lease = $this->lock->acquire(Locks::curation($id), self::LOCK_SECONDS);
            return $lease === null ? Refusal::busy() : $this->changeUnder($lease, $id, $change);
        } catch (NotStored) {
            return Refusal::notStored();
        } catch (LeaseLost) {
            return Refusal::noAccount();
        }
    }

    /** @param callable(Curation): Curation $change */
    private function changeUnder(Lease $lease, AccountId $id, callable $change): CurationChange|Refusal
    {
        $isDone = false;
        try {
            // Whoever disconnects an account takes it off the list, and then this lock away.
            if (!$this->accounts->isConnected($id->digits)) {
                return Refusal::noAccount();
            }
            $key = RecordName::curation($id);
            $before = Curation::fromArray($this->store->fresh($key) ?? []);
            $now = $change($before);
            if (!$now->fits()) {
                $isDone = true;
                return Refusal::curationFull();
            }
            if ($now->toArray() !== $before->toArray()) {
                $this->store->put($key, $now->toArray(), $lease);
                $this->listener->feedChanged($id->digits);
            }
            $isDone = true;
            return new CurationChange($before, $now);
        } finally {
            // Refused because the account was disconnected meanwhile, it leaves no lock of its name.
            $isDone ? $this->lock->release($lease) : Locks::drop($this->lock, $lease);
        }
    }
}
