<?php

declare(strict_types=1);

namespace Loupe\Core\Work;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Locks;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\Lease;
use Loupe\Core\Refusal;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/** Work on an account's feed that one at a time may do. */
final class FeedJob
{
    private const LOCK_SECONDS = 600;

    public function __construct(private readonly LockedJob $job, private readonly Feeds $feeds)
    {
    }

    /** @param callable(Account, Lease, StoredFeed|null): (StoredFeed|Failure|Refusal) $work on what is stored by then */
    public function run(string $id, callable $work): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, Locks::sync(...), self::LOCK_SECONDS, fn (Account $account, Lease $lease): object
            => $work($account, $lease, $this->feeds->fresh($id)));
    }
}
