<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\Notifier;

/** Remembers which alerts it was asked to tell, and can be out of order. */
final class RecordingNotifier implements Notifier
{
    /** @var list<string> keys of alerts, in order */
    public array $told = [];

    public bool $works = true;

    public function notify(Account $account, Alert $alert): bool
    {
        if ($this->works) {
            $this->told[] = $alert->key;
        }
        return $this->works;
    }
}
