<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\AppSettings;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\WordPress\Schedule\Cron;

/** Deletes everything that the present site has from Instagram, while the plugin stays. */
final class Erasure
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Disconnector $disconnector,
        private readonly AppSettings $app,
        private readonly SiteData $data,
        private readonly Cron $cron,
    ) {
    }

    /** @return Refusal|null null when all is gone; else why something is not, and everything that could go is gone */
    public function run(): ?Refusal
    {
        $refusal = null;
        // One after the other and under their locks, so that no sync at work brings anything back.
        foreach ($this->accounts->ids() as $id) {
            $refusal = $this->disconnector->disconnect($id) ?? $refusal;
        }
        foreach ($this->accounts->leaving() as $id) {
            $refusal = $this->disconnector->finish($id) ?? $refusal;
        }
        try {
            $this->app->remove();
        } catch (NotStored) {
            return Refusal::notStored();
        }
        if ($refusal === null) {
            $this->data->delete();
        } else {
            $this->cron->keepScheduled();
        }
        return $refusal;
    }
}
