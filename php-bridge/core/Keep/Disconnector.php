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
        try {
            $this->accounts->unlist($id);
        } catch (NotStored) {
            return Refusal::notStored();
        }
        // A refresh or sync that is running now must not bring anything back.
        $this->lock->revoke(Locks::account($id));
        $this->lock->revoke(Locks::feed($id));
        $this->accounts->delete($id);
        $this->feeds->delete($id);
        $this->files->deleteAll($id);
        $this->budget->forget($id);
        return null;
    }
}
