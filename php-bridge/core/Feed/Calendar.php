<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** The days of a site: its time zone, and how people write them there. */
interface Calendar
{
    /** The day of a moment, such as 2026-03-12. */
    public function day(int $moment): string;

    /** The same as people write it; empty where they want none. */
    public function date(int $moment): string;
}
