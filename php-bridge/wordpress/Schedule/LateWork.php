<?php

declare(strict_types=1);

namespace Loupe\WordPress\Schedule;

use Loupe\Core\Schedule\Overdue;
use Loupe\Core\Schedule\Tick;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Site\Response;

/** Where cron does not run, people at work in the site do what must not wait for it: refreshes and deletions. */
final class LateWork
{
    public function __construct(
        private readonly Overdue $overdue,
        private readonly Tick $tick,
        private readonly Cron $cron,
    ) {
    }

    /** At the end of a request by somebody who works in the site, who does not wait for it. */
    public function doForStaff(): void
    {
        if (!Permission::mayEdit() || !$this->overdue->isAnythingPressing()) {
            return;
        }
        Response::finish();
        try {
            $this->tick->doPressing();
        } finally {
            $this->cron->keepScheduled();
        }
    }
}
