<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Calendar;

/** In English. */
final class ZoneCalendar implements Calendar
{
    public function __construct(private readonly \DateTimeZone $zone)
    {
    }

    public function day(int $moment): string
    {
        return $this->at($moment)->format('Y-m-d');
    }

    public function date(int $moment): string
    {
        return $this->at($moment)->format('j F Y');
    }

    private function at(int $moment): \DateTimeImmutable
    {
        return (new \DateTimeImmutable("@$moment"))->setTimezone($this->zone);
    }
}
