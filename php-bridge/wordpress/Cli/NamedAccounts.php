<?php

declare(strict_types=1);

namespace Loupe\WordPress\Cli;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Generated\ExitCode;

/** The accounts that a command is about: by id, by user name, or all. */
final class NamedAccounts
{
    /** What a person is told in place of an empty list. */
    public const NONE = 'No account is connected. Connect one: wp loupe connect';

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
            Output::fail('Name an account by its id or user name, or give --all.', ExitCode::WrongUse);
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
                'No connected account has that id or user name. "wp loupe status" lists those that are.',
                ExitCode::WrongUse
            );
        }
        return $found;
    }
}
