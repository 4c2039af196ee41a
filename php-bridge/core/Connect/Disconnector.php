<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\Inherited;
use Loupe\Core\Account\Locks;
use Loupe\Core\Feed\Item;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/** Removes an account with everything that was stored for it. */
final class Disconnector
{
    /** Where a person takes an app's access away, so that its tokens end: nothing of ours can do it for them. */
    public const ACCESS_PAGE = 'https://www.instagram.com/accounts/manage_access/';

    /** Deleting many pictures takes a while. */
    private const LOCK_SECONDS = 300;

    /** @param int $person which user of the site disconnects; 0 where nobody knows */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly PictureFiles $files,
        private readonly CallBudget $budget,
        private readonly ChangeListener $listener,
        private readonly Lock $lock,
        private readonly int $person,
        private readonly Witness $witness,
        private readonly Home $home,
        private readonly Inherited $inherited,
    ) {
    }

    /**
     * @param (callable(Account): bool)|null $isDoomed why no person, but the site by itself does it, asked once nobody
     *     else can change the account; null where a person does
     * @return Refusal|null null when the account is gone; of one that was connected at another address a person has to
     *     say first whether this is a copy
     */
    public function disconnect(string $id, ?callable $isDoomed = null): ?Refusal
    {
        if (!in_array($id, $this->accounts->ids(), true)) {
            return Refusal::noAccount();
        }
        $account = $this->accounts->get($id);
        if ($isDoomed === null && $account !== null && $this->home->isForeign($account)) {
            return Refusal::elsewhere($account->addresses->text(), $this->home->address);
        }
        return $this->disconnectAfter(fn () => $this->inherited->drop($id), $id, $isDoomed);
    }

    /**
     * Removes an account that came with a copy of a site. Its pictures stay: they may be the original's.
     *
     * @param (callable(Account): bool)|null $isDoomed as for disconnect()
     * @return Refusal|null null when the account is gone
     */
    public function forget(string $id, ?callable $isDoomed = null): ?Refusal
    {
        return $this->disconnectAfter(fn () => $this->inherited->add($id), $id, $isDoomed);
    }

    /**
     * @param callable(): void $decide what is to become of the pictures, whatever interrupts the rest
     * @param (callable(Account): bool)|null $isDoomed as for disconnect()
     */
    private function disconnectAfter(callable $decide, string $id, ?callable $isDoomed): ?Refusal
    {
        try {
            $decide();
        } catch (NotStored) {
            return Refusal::notStored();
        }
        $removed = null;
        $refusal = $this->removeAlone($id, function () use ($id, $isDoomed, &$removed): bool {
            $account = $this->accounts->fresh($id);
            if ($isDoomed !== null && ($account === null || !$isDoomed($account))) {
                return false;
            }
            $this->accounts->leave($id);
            $removed = $account;
            return true;
        });
        if ($removed !== null && ($refusal === null || $refusal->code === RefusalCode::PicturesLeft)) {
            $this->tell($removed, $isDoomed === null);
        }
        return $refusal;
    }

    private function tell(Account $removed, bool $isByPerson): void
    {
        $this->witness->saw(new Deed(
            DeedKind::Disconnected,
            $removed->id,
            $removed->name(),
            $isByPerson ? $this->person : 0,
            $removed->connectedBy,
            $isByPerson,
        ));
    }

    /** What a crash or a folder that is closed to us left of a removal. */
    public function finish(string $id): ?Refusal
    {
        return $this->removeAlone($id, fn (): bool => $this->accounts->isLeaving($id));
    }

    /** @param callable(): bool $isLeaving asked once nobody else can change the account */
    private function removeAlone(string $id, callable $isLeaving): ?Refusal
    {
        try {
            $lease = $this->lock->seize(Locks::account(new AccountId($id)), self::LOCK_SECONDS);
            return $this->removeUnder($lease, $id, $isLeaving);
        } catch (NotStored) {
            return Refusal::notStored();
        } catch (LeaseLost) {
            // The owner has connected it anew meanwhile.
            return Refusal::busy();
        }
    }

    /** @param callable(): bool $isLeaving */
    private function removeUnder(Lease $lease, string $id, callable $isLeaving): ?Refusal
    {
        $isGone = false;
        try {
            $refusal = $isLeaving() ? $this->remove($id, $lease) : Refusal::noAccount();
            $isGone = $refusal === null;
            return $refusal;
        } finally {
            $isGone ? Locks::drop($this->lock, $lease) : $this->lock->release($lease);
        }
    }

    /** The token goes first. The list of accounts comes last: what is left of whoever is on it can be removed again. */
    private function remove(string $id, Lease $lease): ?Refusal
    {
        $this->accounts->delete($id, $lease);
        // Neither a sync nor an owner's change that is under way may bring anything back.
        foreach ([Locks::sync(...), Locks::feed(...), Locks::curation(...)] as $name) {
            $this->lock->revoke($name(new AccountId($id)));
        }
        $stored = $this->feeds->fresh($id);
        $posts = $this->feeds->posts()->kept($id, '', 0, PHP_INT_MAX);
        $this->feeds->delete($id, $lease);
        if ($stored !== null) {
            // Whatever it showed: pages that name no account show the next one's now.
            $gone = array_map(static fn (Item $item): string => $item->id, $posts);
            $profile = StoredFeed::profileDifferences($stored, null);
            $this->listener->feedChanged($id, new FeedChange([], [], $gone, profile: $profile));
        }
        $this->refuseUnlessHeld($lease);
        $this->budget->forget($id);
        if (!$this->inherited->includes($id) && !$this->files->deleteAll($id)) {
            return Refusal::picturesLeft();
        }
        $this->refuseUnlessHeld($lease);
        $this->accounts->unlist($id);
        return null;
    }

    private function refuseUnlessHeld(Lease $lease): void
    {
        if (!$this->lock->holds($lease)) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new LeaseLost("The lock $lease->name is somebody else's now.");
        }
    }
}
