<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** How long ago a day was, in the largest whole unit: what is said so holds until midnight. */
final class Age
{
    private const DAY = 86400;

    private function __construct(public readonly AgeUnit $unit, public readonly int $count)
    {
    }

    /** @param string $day such as 2026-03-12, as is today; one that is still to come counts as today */
    public static function of(string $day, string $today): self
    {
        $days = max(0, intdiv((int) strtotime("$today UTC") - (int) strtotime("$day UTC"), self::DAY));
        return match (true) {
            $days < 7 => new self(AgeUnit::Day, $days),
            $days < 30 => new self(AgeUnit::Week, intdiv($days, 7)),
            $days < 365 => new self(AgeUnit::Month, min(11, intdiv($days, 30))),
            default => new self(AgeUnit::Year, intdiv($days, 365)),
        };
    }
}
