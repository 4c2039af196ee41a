<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Account;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;

/** Stores feeds, and tells whoever keeps pages what these show otherwise by that. */
final class AnnouncedFeeds
{
    public function __construct(private readonly Feeds $feeds, private readonly ChangeListener $listener)
    {
    }

    /**
     * @param Lease $under the sync's
     * @return StoredFeed as it is stored
     * @throws LeaseLost when the sync's lock is somebody else's by now, or somebody took the feed away
     */
    public function put(Account $account, StoredFeed $old, StoredFeed $new, Lease $under): StoredFeed
    {
        $stored = $this->feeds->put($account, $new, $under);
        $change = Difference::between($old, $stored);
        if ($change !== null) {
            $this->listener->feedChanged($account->id, $change);
        }
        return $stored;
    }
}
