<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Secret;

/** Tokens in and out of the vault, each sealed for its own account. */
final class Tokens
{
    /** @param Vault|null $vault null on a site without a key outside its database */
    public function __construct(private readonly ?Vault $vault)
    {
    }

    /** Whether tokens may be entrusted to the site's key; what is sealed with a weak one stays readable. */
    public function canStore(): bool
    {
        return $this->vault?->isStrong ?? false;
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

    /** Whether it can be opened, and is not sealed as it would be today. */
    public function isStale(Account $account): bool
    {
        return $account->hasToken()
            && $this->vault !== null
            && !$this->vault->isCurrent($account->sealedToken, self::name($account->id))
            && $this->open($account) instanceof Secret;
    }

    /** @return string the same token, sealed as of today; as it was where it cannot be opened */
    public function resealed(Account $account): string
    {
        $token = $this->open($account);
        return $token instanceof Secret ? $this->seal($token, $account->id) : $account->sealedToken;
    }

    /** Whether the token can be opened on one site only. */
    public static function isBound(Account $account): bool
    {
        return Vault::isBound($account->sealedToken);
    }

    private static function name(string $account): string
    {
        return 'token of ' . $account;
    }
}
