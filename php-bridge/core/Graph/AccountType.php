<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/**
 * What kind of account it is.
 */
enum AccountType: string
{
    /** `BUSINESS`. */
    case Business = 'business';

    /** `MEDIA_CREATOR`, also seen as `CREATOR`. */
    case Creator = 'creator';

    /** `PERSONAL`: Basic Display only. */
    case Personal = 'personal';

    /** Not said, or not known to Loupe. */
    case Unknown = 'unknown';

    /** By the name that Instagram gives it. */
    public static function fromInstagram(?string $name): self
    {
        return match ($name) {
            'BUSINESS' => self::Business,
            'MEDIA_CREATOR', 'CREATOR' => self::Creator,
            'PERSONAL' => self::Personal,
            default => self::Unknown,
        };
    }
}
