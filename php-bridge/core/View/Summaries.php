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

/** How the accounts are doing, in words. Shape: docs/wire.md, "Account summary". */
final class Summaries
{
    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param \Closure(int): string $nameOf what people call a user of the site; empty where nobody knows
     */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Catalogue $catalogue,
        private readonly string $picturesUrl,
        private readonly Clock $clock,
        private readonly Home $home,
        private readonly \Closure $nameOf,
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
        $connectedBy = ($this->nameOf)($account->connectedBy);
        return $this->catalogue->worded(
            Summary::of($account, $feed, $this->picturesUrl, $now, $this->home, $connectedBy)
        );
    }
}
