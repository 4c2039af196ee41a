<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Locks;
use Loupe\Core\Feed\Page\AccountProfile;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Feed\Page\StoredChildren;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/**
 * The stored feeds, two records for each account: what pages show, and the state of its sync; and more of older posts,
 * where there are any. Of version 0.1.0 there is one, which counts as both until the first is written that has a state
 * of its own. What the owner wants otherwise is another, which no sync touches (Curations writes it).
 */
final class Feeds
{
    /** What the names of the syncs' states begin with. */
    public const STATE_PREFIX = 'sync_';

    private const LOCK_SECONDS = 60;

    public function __construct(
        private readonly Store $store,
        private readonly Lock $lock,
        private readonly Clock $clock,
    ) {
    }

    /** What a page shows, and all that it reads, but for what the owner wants otherwise. */
    public function page(string $account): ?PageRecord
    {
        return $this->posts()->page($account);
    }

    /**
     * For whoever wants more of the posts than a page shows at first.
     *
     * @param bool $alsoHidden whether posts that the owner hides are among them
     */
    public function posts(bool $alsoHidden = false): PostReader
    {
        return new PostReader($this->store, $alsoHidden);
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
     * The state goes first: a page record of today means that there is one. Records that nobody names any more go last.
     *
     * @param Lease $under the sync's
     * @return StoredFeed as it is stored
     * @throws LeaseLost when the sync's lock is somebody else's by now, or somebody took the feed away
     */
    public function put(Account $account, StoredFeed $feed, Lease $under): StoredFeed
    {
        // Before the state is written, so that whoever ends a sync by taking its lock away has ended this too.
        $page = $this->lock->seize(Locks::feed(new AccountId($account->id)), self::LOCK_SECONDS);
        $isWritten = false;
        try {
            $feed = $this->withChildren($account->id, $feed->withProfile(AccountProfile::of($account)), $under);
            $this->putState($account->id, $feed, $under);
            $record = $feed->page($account, $this->clock->now());
            $this->store->put(RecordName::page(new AccountId($account->id)), $record->toArray(), $page);
            $isWritten = true;
        } finally {
            // Refused because the account was disconnected meanwhile, it leaves no lock of its name.
            $isWritten ? $this->lock->release($page) : Locks::drop($this->lock, $page);
        }
        return $this->swept($account->id, $feed, $under);
    }

    /** @throws LeaseLost when the sync's lock is somebody else's by now */
    public function putState(string $account, StoredFeed $feed, Lease $under): void
    {
        $this->store->put(self::stateKey(new AccountId($account)), $feed->state(), $under);
    }

    /** One of the records of older posts; null where it is not there. */
    public function older(string $account, int $number): ?OlderPosts
    {
        $record = $this->store->fresh(RecordName::older(new AccountId($account), $number));
        return $record === null ? null : OlderPosts::fromArray($record);
    }

    /**
     * Before anything names it.
     *
     * @throws LeaseLost when the sync's lock is somebody else's by now
     */
    public function putOlder(Account $account, int $number, OlderPosts $posts, Lease $under): void
    {
        $record = $posts->toArray($account->user->username ?? '');
        $this->store->put(RecordName::older(new AccountId($account->id), $number), $record, $under);
    }

    /**
     * The page record first, that no page misses what it names; the state last, which knows what else there is.
     *
     * @throws LeaseLost when the account's lock is somebody else's by now
     */
    public function delete(string $account, Lease $under): void
    {
        $feed = $this->fresh($account);
        $id = new AccountId($account);
        // The page record before what was drawn of it, which nobody keeps without it.
        foreach ([RecordName::page($id), RecordName::drawn($id), RecordName::curation($id)] as $key) {
            $this->store->delete($key, $under);
        }
        foreach ($feed->numbers->present ?? [] as $number) {
            $this->store->delete(RecordName::older($id, $number), $under);
        }
        // And what somebody wrote who was killed before the state could tell.
        $next = $feed?->numbers->taken()[0] ?? 1;
        while ($this->store->fresh(RecordName::older($id, $next)) !== null) {
            $this->store->delete(RecordName::older($id, $next++), $under);
        }
        $this->store->delete(self::stateKey($id), $under);
        $this->store->delete(Placements::key($id), $under);
        $this->store->delete(AskedPosts::key($id), $under);
    }

    /** Name of the record of a sync's state. */
    public static function stateKey(AccountId $account): string
    {
        return self::STATE_PREFIX . $account->digits;
    }

    /** What its albums consist of is written before anything names it, under another number than before. */
    private function withChildren(string $account, StoredFeed $feed, Lease $under): StoredFeed
    {
        $children = StoredChildren::of($feed->all())->toArray();
        if ($children === []) {
            return $feed->withChildrenAt(null, $feed->numbers);
        }
        $id = new AccountId($account);
        $at = $feed->childrenAt;
        if ($at !== null && $this->store->fresh(RecordName::older($id, $at)) === $children) {
            return $feed;
        }
        [$number, $numbers] = $feed->numbers->taken();
        $this->store->put(RecordName::older($id, $number), $children, $under);
        return $feed->withChildrenAt($number, $numbers);
    }

    /** Deletes what was named before, or was written by somebody who was killed. */
    private function swept(string $account, StoredFeed $feed, Lease $under): StoredFeed
    {
        $wanted = $feed->wantedNumbers();
        $unwanted = array_diff($feed->numbers->present, $wanted);
        foreach ($unwanted as $number) {
            $this->store->delete(RecordName::older(new AccountId($account), $number), $under);
        }
        if ($unwanted !== []) {
            $feed = $feed->withNumbers($feed->numbers->only($wanted));
            $this->putState($account, $feed, $under);
        }
        return $feed;
    }

    /** @param callable(string): ?array<mixed> $get */
    private static function read(string $account, callable $get): ?StoredFeed
    {
        $id = new AccountId($account);
        // In this order: whoever reads a page record of today finds the state that was written before it.
        $page = $get(RecordName::page($id));
        $state = $get(self::stateKey($id));
        $noted = $get(Placements::key($id));
        $asked = $get(AskedPosts::key($id));
        $at = $page['children'] ?? null;
        $children = OlderRecords::isNumber($at) ? $get(RecordName::older($id, $at)) : null;
        return $page === null && $state === null
            ? null
            : StoredFeed::fromRecords($page ?? [], $state ?? $page, $noted ?? [], $asked ?? [], $children ?? []);
    }
}
