<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\Core\Account\Account;
use Loupe\WordPress\Admin\Facts;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words;

/** When tokens were last refreshed, and whether the last attempt worked. */
final class RefreshCheck implements Check
{
    public function __construct(private readonly Services $services)
    {
    }

    public function id(): string
    {
        return 'refresh';
    }

    public function label(): string
    {
        return __('Refreshes of Instagram tokens', 'loupe');
    }

    public function run(): Finding
    {
        $details = [];
        $hasFailed = false;
        foreach ($this->services->accounts()->all() as $account) {
            $details[] = $this->times($account);
            $failure = $account->refresh->failure;
            if ($failure !== null) {
                $hasFailed = true;
                $details[] = Words::say($failure);
            }
        }
        return $hasFailed
            ? new Finding(Status::Recommended, __('The last refresh of an Instagram token failed', 'loupe'), $details)
            : new Finding(Status::Good, __('Refreshes of Instagram tokens work', 'loupe'), $details);
    }

    private function times(Account $account): string
    {
        $facts = new Facts($this->services->clock()->now());
        $refresh = $this->services->summary($account)['refresh'];
        return sprintf(
            /* translators: 1: the account's name, 2: such as "3 hours ago", "Never", 3: "in 4 days", "Not planned" */
            __('%1$s: last refresh: %2$s; next refresh: %3$s', 'loupe'),
            $account->name(),
            $facts->time($refresh['last']),
            $facts->next($refresh['next'])
        );
    }
}
