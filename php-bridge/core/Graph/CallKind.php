<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** What calls are made for. */
enum CallKind: string
{
    /** They are made whatever the counts say: a person waits for them, or a token would expire. */
    case Pressing = 'pressing';

    /** Cron makes them for the newest posts and the profile; the day's are counted together with the pressing ones. */
    case Usual = 'usual';

    /** They read an account's whole list, and have a day's calls of their own. */
    case Deep = 'deep';

    /** They are about posts that pages show alone, likewise. */
    case Chosen = 'chosen';

    /** How many calls an hour an account may have had where one of these is made; null: any number. */
    public function hourly(): ?int
    {
        return match ($this) {
            self::Pressing => null,
            // One is left for a refresh.
            self::Usual => CallBudget::HOURLY - 1,
            // And two for the newest posts.
            self::Deep, self::Chosen => CallBudget::HOURLY - 3,
        };
    }
}
