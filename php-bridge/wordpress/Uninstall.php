<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Account\Account;
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
        (new UploadedPictures())->deleteFolder(self::accountsOfTheOriginal());
        // By the API, so that object caches forget them too.
        array_map(delete_option(...), OwnRows::all());
        Dismissals::forgetAll();
        BoundSites::forget();
    }

    /** @return list<string> that came with a copy of a site, and whose pictures may be the original's very files */
    private static function accountsOfTheOriginal(): array
    {
        $services = new Services();
        $undecided = $services->emigration()->undecided();
        return [
            ...$services->inherited()->ids(),
            ...array_map(static fn (Account $account): string => $account->id, $undecided),
        ];
    }
}
