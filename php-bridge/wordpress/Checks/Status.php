<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

/** How a check came out, in Site Health's own words. */
enum Status: string
{
    case Good = 'good';
    /** It may come to harm. */
    case Recommended = 'recommended';
    /** Feeds are not updated, or soon will not be, until somebody does something. */
    case Critical = 'critical';

    /** @param list<self> $statuses */
    public static function worst(array $statuses): self
    {
        foreach ([self::Critical, self::Recommended] as $status) {
            if (in_array($status, $statuses, true)) {
                return $status;
            }
        }
        return self::Good;
    }
}
