<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Generated\ExitCode;
use Loupe\WordPress\Words\CliWords;

/** The accounts that a command is about: by id, by user name, or all. */
final class NamedAccounts
{
    public function __construct(private readonly Accounts $accounts)
    {
    }

    /**
     * @param list<string> $names ids or user names, with or without the @
     * @return list<Account> in order of connection; ends the command where a name is nobody's
     */
    public function find(array $names, bool $all): array
    {
        if ($all === ($names !== [])) {
            Output::fail(CliWords::nameOne(), ExitCode::WrongUse);
        }
        return $all ? $this->accounts->all() : $this->named($names);
    }

    /**
     * @param non-empty-list<string> $names
     * @return list<Account>
     */
    public function named(array $names): array
    {
        $found = [];
        foreach ($names as $name) {
            $found[] = $this->accounts->called($name) ?? Output::fail(
                CliWords::noSuchAccount(),
                ExitCode::WrongUse
            );
        }
        return $found;
    }
}
