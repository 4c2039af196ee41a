<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\Notifier;

/** An owner who gets every message and does nothing about it: the account has to keep itself. */
final class DeafOwner implements Notifier
{
    public function notify(Account $account, Alert $alert): bool
    {
        return true;
    }
}
