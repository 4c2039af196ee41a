<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Port\Clock;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/** How the accounts are doing. */
final class Summaries
{
    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param \Closure(int): string $nameOf what people call a user of the site; empty where nobody knows
     */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly string $picturesUrl,
        private readonly Clock $clock,
        private readonly Home $home,
        private readonly \Closure $nameOf,
    ) {
    }

    /** @return list<AccountSummary> */
    public function all(): array
    {
        return array_map($this->of(...), $this->accounts->all());
    }

    /** @return list<array<string, mixed>> the same as they go over the wire */
    public function written(Catalogue $catalogue): array
    {
        return array_map(static fn (AccountSummary $account): array => $account->toArray($catalogue), $this->all());
    }

    public function of(Account $account): AccountSummary
    {
        $now = $this->clock->now();
        $feed = $this->feeds->get($account->id) ?? StoredFeed::empty($now);
        $connectedBy = ($this->nameOf)($account->connectedBy);
        return Summarizer::account($account, $feed, $this->picturesUrl, $now, $this->home, $connectedBy);
    }
}
