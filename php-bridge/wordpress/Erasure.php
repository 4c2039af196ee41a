<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;

/** Deletes everything that the present site has from Instagram, while the plugin stays. */
final class Erasure
{
    public function __construct(private readonly Services $services)
    {
    }

    /** @return Refusal|null null when all is gone; else why something is not, and everything that could go is gone */
    public function run(): ?Refusal
    {
        $accounts = $this->services->accounts();
        $disconnector = $this->services->disconnector();
        $refusal = null;
        // One after the other and under their locks, so that no sync at work brings anything back.
        foreach ($accounts->ids() as $id) {
            $refusal = $disconnector->disconnect($id) ?? $refusal;
        }
        foreach ($accounts->leaving() as $id) {
            $refusal = $disconnector->finish($id) ?? $refusal;
        }
        try {
            $this->services->forgetApp();
        } catch (NotStored) {
            return Refusal::notStored();
        }
        if ($refusal === null) {
            Uninstall::here();
        } else {
            $this->services->cron()->keepScheduled();
        }
        return $refusal;
    }
}
