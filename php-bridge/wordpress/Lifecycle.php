<?php

declare(strict_types=1);

namespace Loupe\WordPress;

/** Activation and deactivation. Neither touches what is stored. */
final class Lifecycle
{
    /** Accounts of an earlier time are looked after again. */
    public static function activate(Services $services, bool $network): void
    {
        Network::forEachSite($network, static fn () => $services->cron()->keepScheduled());
    }

    public static function deactivate(bool $network): void
    {
        Network::forEachSite($network, Cron::stop(...));
    }
}
