<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\Notifier;

/** Remembers what the owner was told. */
final class Told implements Notifier
{
    /** @var list<string> keys of alerts */
    public array $keys = [];

    public function notify(Account $account, Alert $alert): bool
    {
        $this->keys[] = $alert->key;
        return true;
    }
}
