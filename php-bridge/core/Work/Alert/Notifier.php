<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Alert;

use Loupe\Core\Account\Account;

/** Reaches the site's owner, who is not looking at any page of ours. */
interface Notifier
{
    /** @return bool whether the message is on its way; if not, it is tried again after the next answer */
    public function notify(Account $account, Alert $alert): bool;
}
