<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Port\Clock;
use Loupe\Core\View\Summary;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\WordPress\Site\Person;

/** How accounts are doing, in words. Shape: docs/wire.md, "Account summary". */
final class Summaries
{
    /** @param string $picturesUrl address of the pictures' folder, with its final slash */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly string $picturesUrl,
        private readonly Clock $clock,
        private readonly Home $home,
    ) {
    }

    /** @return list<array<string, mixed>> */
    public function all(): array
    {
        return array_map($this->of(...), $this->accounts->all());
    }

    /** @return array<string, mixed> */
    public function of(Account $account): array
    {
        $now = $this->clock->now();
        $feed = $this->feeds->get($account->id) ?? StoredFeed::empty($now);
        $connectedBy = Person::name($account->connectedBy);
        return (new Words())->worded(
            Summary::of($account, $feed, $this->picturesUrl, $now, $this->home, $connectedBy)
        );
    }
}
