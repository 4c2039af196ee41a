<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** Where nothing but the store itself remembers what pages show. */
final class NobodyListens implements ChangeListener
{
    public function feedChanged(string $account, ?FeedChange $change = null): void
    {
    }
}
