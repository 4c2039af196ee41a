<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\Clock;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Wording\AccountDetails;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\RefreshCheckWords;

/** When tokens were last refreshed, and whether the last attempt worked. */
final class RefreshCheck implements Check
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Summaries $summaries,
        private readonly Clock $clock,
    ) {
    }

    public function id(): string
    {
        return 'refresh';
    }

    public function label(): string
    {
        return RefreshCheckWords::label();
    }

    public function run(): Finding
    {
        $details = [];
        $hasFailed = false;
        foreach ($this->accounts->all() as $account) {
            $details[] = $this->times($account);
            $failure = $account->refresh->failure;
            if ($failure !== null) {
                $hasFailed = true;
                $details[] = Words::say($failure);
            }
        }
        return $hasFailed
            ? new Finding(Status::Recommended, RefreshCheckWords::failed(), $details)
            : new Finding(Status::Good, RefreshCheckWords::good(), $details);
    }

    private function times(Account $account): string
    {
        $details = new AccountDetails($this->clock->now());
        $refresh = $this->summaries->of($account)->refresh;
        return RefreshCheckWords::times(
            $account->name(),
            $details->time($refresh->last),
            $details->next($refresh->next)
        );
    }
}
