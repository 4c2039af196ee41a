<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\Core\Account\Account;
use Loupe\WordPress\Admin\Facts;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words;
use Loupe\WordPress\Words\RefreshCheckWords;

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
        return RefreshCheckWords::label();
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
            ? new Finding(Status::Recommended, RefreshCheckWords::failed(), $details)
            : new Finding(Status::Good, RefreshCheckWords::good(), $details);
    }

    private function times(Account $account): string
    {
        $facts = new Facts($this->services->clock()->now());
        $refresh = $this->services->summary($account)['refresh'];
        return RefreshCheckWords::times(
            $account->name(),
            $facts->time($refresh['last']),
            $facts->next($refresh['next'])
        );
    }
}
