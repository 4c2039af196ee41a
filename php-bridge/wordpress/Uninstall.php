<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\Network;

/** Removes everything that Loupe ever stored, and nothing else, on every site of a network. */
final class Uninstall
{
    public static function everywhere(): void
    {
        Network::forEachSite(true, self::here(...));
    }

    public static function here(): void
    {
        (new Services())->siteData()->delete();
        delete_option('widget_' . Names::WIDGET);
    }
}
