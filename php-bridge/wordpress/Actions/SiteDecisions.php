<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Account;
use Loupe\Core\Connect\Emigration;
use Loupe\Core\Refusal;
use Loupe\WordPress\Schedule\Cron;

/** What people decide about the whole site: that it has moved, that it is a copy, that everything goes. */
final class SiteDecisions
{
    public function __construct(
        private readonly Emigration $emigration,
        private readonly Erasure $erasure,
        private readonly Cron $cron,
    ) {
    }

    /** @return list<Account> for which it is to be decided whether the site has moved */
    public function undecided(): array
    {
        return $this->emigration->undecided();
    }

    public function moved(): ?Refusal
    {
        $refusal = $this->emigration->moved();
        // What fell due meanwhile is done now.
        $this->cron->run();
        return $refusal;
    }

    public function copied(): ?Refusal
    {
        $refusal = $this->emigration->copied();
        $this->cron->keepScheduled();
        return $refusal;
    }

    public function erase(): ?Refusal
    {
        return $this->erasure->run();
    }
}
