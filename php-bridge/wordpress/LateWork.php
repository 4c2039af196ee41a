<?php

declare(strict_types=1);

namespace Loupe\WordPress;

/** Where cron does not run, people at work in the site do what must not wait for it: refreshes and deletions. */
final class LateWork
{
    public function __construct(private readonly Services $services)
    {
    }

    /** At the end of a request by somebody who works in the site, who does not wait for it. */
    public function doForStaff(): void
    {
        if (!Permission::mayEdit() || !$this->services->overdue()->isAnythingPressing()) {
            return;
        }
        Answer::finish();
        try {
            $this->services->tick()->doPressing();
        } finally {
            $this->services->cron()->keepScheduled();
        }
    }
}
