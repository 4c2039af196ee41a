<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Refusal;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Sync\Feeds;

/** Removes an account with everything that was stored for it. */
final class Disconnector
{
    /** Deleting many pictures takes a while. */
    private const LOCK_SECONDS = 300;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly PictureFiles $files,
        private readonly CallBudget $budget,
        private readonly Lock $lock,
    ) {
    }

    /** @return Refusal|null null when the account is gone */
    public function disconnect(string $id): ?Refusal
    {
        if (!in_array($id, $this->accounts->ids(), true)) {
            return Refusal::noAccount();
        }
        $lease = Locks::seize($this->lock, Locks::account($id), self::LOCK_SECONDS);
        if ($lease === null) {
            return Refusal::busy();
        }
        try {
            $this->remove($id);
        } catch (NotStored) {
            $this->lock->release($lease);
            return Refusal::notStored();
        }
        // Not only released: the lock's name is the account's.
        $this->lock->revoke(Locks::account($id));
        return null;
    }

    /** What a crash left of a removal: an account that is listed and has no record any more. */
    public function finish(): void
    {
        foreach ($this->accounts->ids() as $id) {
            if ($this->accounts->fresh($id) === null) {
                $this->disconnect($id);
            }
        }
    }

    /** The token goes first. The list of accounts comes last: whoever is on it can be disconnected again. */
    private function remove(string $id): void
    {
        $this->accounts->delete($id);
        // A sync that is running now must not bring anything back.
        $this->lock->revoke(Locks::feed($id));
        $this->feeds->delete($id);
        $this->files->deleteAll($id);
        $this->budget->forget($id);
        $this->accounts->unlist($id);
    }
}
