<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\WordPress\Alerts\Dismissals;

/** Removes everything that Loupe ever stored, and nothing else, on every site of a network. */
final class Uninstall
{
    public static function everywhere(): void
    {
        Network::forEachSite(true, self::here(...));
    }

    public static function here(): void
    {
        Cron::stop();
        (new UploadedPictures())->deleteFolder();
        // By the API, so that object caches forget them too.
        array_map(delete_option(...), OwnRows::all());
        Dismissals::forgetAll();
        BoundSites::forget();
    }
}
