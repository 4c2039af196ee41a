<?php

declare(strict_types=1);

namespace Loupe\WordPress\Front;

use Loupe\WordPress\Cron;

/** The address that does what is due, for the site itself, a host's cron or an uptime monitor. */
final class DueWork
{
    /** A parameter of the address, for whoever only wants to know whether it can be reached. */
    public const TRIAL = 'try';

    /** What it answers. */
    public const TEXT = "Loupe does what is due. There is nothing to see here.\n";

    public function __construct(private readonly Cron $cron)
    {
    }

    /** Anybody may ask: what is not due is not done, and every call counts in the budget. */
    public function reply(): Reply
    {
        return FrontDoor::query(self::TRIAL) === ''
            ? Reply::text(self::TEXT, $this->cron->run(...))
            : Reply::text(self::TEXT);
    }
}
