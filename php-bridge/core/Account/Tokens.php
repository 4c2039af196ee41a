<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Token\Secret;

/** Tokens in and out of the vault, each sealed for its own account. */
final class Tokens
{
    /** @param Vault|null $vault null on a site without a key outside its database */
    public function __construct(private readonly ?Vault $vault)
    {
    }

    public function canStore(): bool
    {
        return $this->vault !== null;
    }

    public function seal(Secret $token, string $account): string
    {
        if ($this->vault === null) {
            throw new \LogicException('Without a key no token may be stored: ask canStore() first.');
        }
        return $this->vault->seal($token, self::name($account));
    }

    /** @return Secret|Failure a failure that asks to reconnect when the site's keys were changed */
    public function open(Account $account): Secret|Failure
    {
        if (!$account->hasToken()) {
            return new Failure(FailureCode::Withdrawn);
        }
        return $this->vault?->open($account->sealedToken, self::name($account->id))
            ?? new Failure(FailureCode::KeyChanged);
    }

    private static function name(string $account): string
    {
        return 'token of ' . $account;
    }
}
