<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Feed\Calendar;

/** As WordPress's settings want it, in its language. */
final class SiteCalendar implements Calendar
{
    public function day(int $moment): string
    {
        return (string) wp_date('Y-m-d', $moment);
    }

    public function date(int $moment): string
    {
        return (string) wp_date((string) get_option('date_format'), $moment);
    }
}
