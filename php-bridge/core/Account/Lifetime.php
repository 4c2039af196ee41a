<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

/** How much is known of a token's life. */
enum Lifetime: string
{
    /** Instagram said when it expires. */
    case Known = 'known';
    /** Instagram said that it is a long-lived one, but not since when. Sixty days from now are the most it can have. */
    case LongLived = 'long_lived';
    /** Nobody has said anything yet; a token from Meta's dashboard lives 60 days. */
    case Assumed = 'assumed';
    /** Instagram refused to refresh it: younger than a day, or a one-hour token. */
    case PossiblyShort = 'possibly_short';
    /** There is no token: it was removed when access was withdrawn. */
    case None = 'none';

    public function isKnown(): bool
    {
        return $this === self::Known;
    }
}
