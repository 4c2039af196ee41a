<?php

declare(strict_types=1);

namespace Loupe\WordPress\Schedule;

use Loupe\Core\Tick\Overdue;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Site\Response;

/** Where cron does not run, people at work in the site do what must not wait for it: refreshes and deletions. */
final class LateWork
{
    /**
     * Each is made only when it is asked: nearly always there is nothing to do.
     *
     * @param \Closure(): Overdue $overdue
     * @param \Closure(): Cron $cron
     */
    public function __construct(private readonly \Closure $overdue, private readonly \Closure $cron)
    {
    }

    /** At the end of a request by somebody who works in the site, who does not wait for it. */
    public function doForStaff(): void
    {
        if (Permission::mayEdit() && ($this->overdue)()->isAnythingPressing()) {
            Response::finish();
            ($this->cron)()->runPressing();
        }
    }
}
