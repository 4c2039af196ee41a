<?php

declare(strict_types=1);

namespace Loupe\Standalone;

/** Who may read what is written. */
enum Access
{
    /** The user that cron runs as, and nobody else. */
    case Owner;
    /** The web server too, which may run as another user. */
    case Everyone;

    public function ofFiles(): int
    {
        return match ($this) {
            self::Owner => 0600,
            self::Everyone => 0644,
        };
    }

    public function ofFolders(): int
    {
        return match ($this) {
            self::Owner => 0700,
            self::Everyone => 0755,
        };
    }
}
