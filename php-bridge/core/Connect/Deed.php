<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

/** Something that was done, and by whom. Holds no secret. Users are the site's own ids, 0 where nobody knows. */
final class Deed
{
    /**
     * @param string $subject the account's id; empty for the app
     * @param string $name what people call the account; the app's ID
     * @param int $before who did it the last time: connected the account, or saved the app
     * @param bool $isByPerson false where the site did it by itself, or on a request of Meta
     */
    public function __construct(
        public readonly DeedKind $kind,
        public readonly string $subject,
        public readonly string $name,
        public readonly int $by,
        public readonly int $before,
        public readonly bool $isByPerson = true,
    ) {
    }

    /** Whether one person undid what another had done. */
    public function isOfSomebodyElse(): bool
    {
        return $this->isByPerson && $this->kind !== DeedKind::Connected && $this->by !== $this->before;
    }
}
