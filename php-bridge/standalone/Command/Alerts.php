<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\Notifier;
use Loupe\Standalone\Words;

/** Says once what somebody has to do: cron sends it on by mail. */
final class Alerts implements Notifier
{
    public function __construct(private readonly Output $output)
    {
    }

    public function notify(Account $account, Alert $alert): bool
    {
        $this->output->warn($account->name() . ': ' . Words::say($alert));
        return true;
    }
}
