<?php

declare(strict_types=1);

namespace Loupe\WordPress\Notices;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\WordPress\Ports\OptionStore;

/** What the owner has to hear of. */
final class OwnerAlerts
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Clock $clock,
        private readonly Home $home,
    ) {
    }

    /**
     * Costs one query where the database is asked at all.
     *
     * @return array<string, Alert> by account id
     */
    public function all(): array
    {
        OptionStore::primeAccounts($this->accounts->ids());
        $now = $this->clock->now();
        $alerts = [];
        foreach ($this->accounts->all() as $account) {
            $feed = $this->feeds->get($account->id) ?? StoredFeed::empty($now);
            $alert = Alert::of($account, $feed, $now, $this->home);
            if ($alert !== null) {
                $alerts[$account->id] = $alert;
            }
        }
        return $alerts;
    }
}
