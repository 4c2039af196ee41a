<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Schedule\Loopback;

/** The address that does what is due, for the site itself, a host's cron or an uptime monitor. */
final class DueWork
{
    public function __construct(private readonly Cron $cron)
    {
    }

    /** Anybody may ask: what is not due is not done, and every call counts in the budget. */
    public function reply(): Reply
    {
        return Query::parameter(Loopback::TRIAL) === ''
            ? Reply::text(Loopback::ANSWER, $this->cron->run(...))
            : Reply::text(Loopback::ANSWER);
    }
}
