<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** Why a request was not sent: somebody else's code on the site would have made it unsafe. */
final class Meddling
{
    public function __construct(
        /** The hook by which it would have, and who uses that, for a person to read. */
        public readonly string $hook,
    ) {
    }
}
