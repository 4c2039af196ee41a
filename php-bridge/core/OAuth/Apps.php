<?php

declare(strict_types=1);

namespace Loupe\Core\OAuth;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Lenient;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Token\CodeExchange;

/** The site's one app. Its secret is sealed like a token, and only the vault gives it back. */
final class Apps
{
    private const KEY = 'app';
    private const SECRET = 'app secret';

    /** @param Vault|null $vault null on a site without a key outside its database */
    public function __construct(private readonly Store $store, private readonly ?Vault $vault)
    {
    }

    /** @return App|Failure|null null when none is stored; a failure when the site's keys were changed since */
    public function get(): App|Failure|null
    {
        $record = $this->store->get(self::KEY);
        if ($record === null) {
            return null;
        }
        $secret = $this->vault?->open(Lenient::text($record['secret'] ?? null), self::SECRET);
        return $secret === null ? new Failure(FailureCode::KeyChanged) : new App($this->id(), $secret);
    }

    /** The stored app's ID; empty when none is stored. */
    public function id(): string
    {
        return Lenient::text($this->store->get(self::KEY)['id'] ?? null);
    }

    /** Whether Instagram has said that the secret is not the app's. */
    public function isRefused(): bool
    {
        return ($this->store->get(self::KEY)['refused'] ?? false) === true;
    }

    /**
     * Remembers what an exchange with the secret said of it.
     *
     * @param object $answer of Instagram: a Failure, or what it gave
     * @throws NotStored
     */
    public function heard(object $answer): void
    {
        $isRefused = $answer instanceof Failure && $answer->code === FailureCode::WrongSecret;
        $record = $this->store->fresh(self::KEY);
        // Other failures say nothing of the secret.
        $isNews = $isRefused || !$answer instanceof Failure;
        if ($record !== null && $isNews && ($record['refused'] ?? false) !== $isRefused) {
            $this->store->swap(self::KEY, $record, [...$record, 'refused' => $isRefused]);
        }
    }

    /** What becomes of an authorisation code here. */
    public function codeExchange(): CodeExchange
    {
        return $this->get() instanceof App ? CodeExchange::Ready : CodeExchange::NeedsApp;
    }

    public function canStore(): bool
    {
        return $this->vault !== null;
    }

    /** @throws NotStored */
    public function put(App $app): void
    {
        if ($this->vault === null) {
            throw new \LogicException('Without a key no secret may be stored: ask canStore() first.');
        }
        $secret = $this->vault->seal($app->secret, self::SECRET);
        $this->store->put(self::KEY, ['id' => $app->id, 'secret' => $secret]);
    }

    public function delete(): void
    {
        $this->store->delete(self::KEY);
    }
}
