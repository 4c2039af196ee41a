<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** What calls are made for. */
enum CallKind: string
{
    /** In an hour, of one account, whatever there is to be read. */
    public const HOURLY = 12;

    /** They are made whatever the counts say: a person waits for them, or a token would expire. */
    case Pressing = 'pressing';

    /** Cron makes them for the newest posts and the profile; the day's are counted together with the pressing ones. */
    case Usual = 'usual';

    /** They read an account's whole list, and have a day's calls of their own. */
    case Deep = 'deep';

    /** They are about posts that pages show alone, likewise. */
    case Chosen = 'chosen';

    /** How many calls an hour an account may have had where one of these is made, at most. */
    public function hourly(): int
    {
        return match ($this) {
            self::Pressing => PHP_INT_MAX,
            // One is left for a refresh.
            self::Usual => self::HOURLY - 1,
            // And two for the newest posts.
            self::Deep, self::Chosen => self::HOURLY - 3,
        };
    }
}
