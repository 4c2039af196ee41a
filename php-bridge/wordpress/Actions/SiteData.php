<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Inherited;
use Loupe\Core\Connect\Emigration;
use Loupe\WordPress\Notices\Dismissals;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Site\BoundSites;
use Loupe\WordPress\Site\OwnRows;

/** Everything that Loupe has ever stored on the present site, and nothing else. */
final class SiteData
{
    public function __construct(
        private readonly Emigration $emigration,
        private readonly Inherited $inherited,
        private readonly UploadedPictures $pictures,
    ) {
    }

    public function delete(): void
    {
        Cron::stop();
        $this->pictures->deleteFolder($this->accountsOfTheOriginal());
        // By the API, so that object caches forget them too.
        array_map(delete_option(...), OwnRows::all());
        Dismissals::forgetAll();
        BoundSites::forget();
    }

    /** @return list<string> that came with a copy of a site, and whose pictures may be the original's very files */
    private function accountsOfTheOriginal(): array
    {
        return [
            ...$this->inherited->ids(),
            ...array_map(static fn (Account $account): string => $account->id, $this->emigration->undecided()),
        ];
    }
}
