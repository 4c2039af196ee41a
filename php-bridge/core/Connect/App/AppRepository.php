<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\App;

use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Secret;

/** The site's one app. Its secret is sealed like a token, and only the vault gives it back. */
final class AppRepository
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
        $secret = $this->opened($record);
        return $secret === null ? new Failure(FailureCode::KeyChanged) : new App($this->id(), $secret);
    }

    /** The stored app's ID; empty when none is stored. */
    public function id(): string
    {
        return Coerce::text($this->store->get(self::KEY)['id'] ?? null);
    }

    /** Whether Instagram has said that the secret is not the app's. */
    public function isSecretWrong(): bool
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
        $isWrong = $answer instanceof Failure && $answer->code === FailureCode::WrongSecret;
        $record = $this->store->fresh(self::KEY);
        // Other failures say nothing of the secret.
        $isNews = $isWrong || !$answer instanceof Failure;
        if ($record !== null && $isNews && ($record['refused'] ?? false) !== $isWrong) {
            $this->store->swap(self::KEY, $record, [...$record, 'refused' => $isWrong]);
        }
    }

    /** What becomes of an authorisation code here. */
    public function codeExchange(): CodeExchange
    {
        return $this->get() instanceof App ? CodeExchange::Ready : CodeExchange::NeedsApp;
    }

    public function canStore(): bool
    {
        return $this->vault?->isStrong ?? false;
    }

    /**
     * @param int $by which user of the site saves it; 0 where nobody knows
     * @throws NotStored
     */
    public function put(App $app, int $by = 0): void
    {
        if ($this->vault === null) {
            throw new \LogicException('Without a key no secret may be stored: ask canStore() first.');
        }
        $secret = $this->vault->seal($app->secret, self::SECRET);
        $this->store->put(self::KEY, ['id' => $app->id, 'secret' => $secret, 'saved_by' => $by]);
    }

    /** Which user of the site saved it; 0 where nobody knows. */
    public function savedBy(): int
    {
        return Coerce::clamped($this->store->get(self::KEY)['saved_by'] ?? null, 0, PHP_INT_MAX) ?? 0;
    }

    /**
     * Seals the secret anew where an older key or an older version has sealed it. Where somebody else writes the
     * record meanwhile, theirs stays.
     *
     * @throws NotStored
     */
    public function reseal(): void
    {
        if (!$this->needsResealing()) {
            return;
        }
        $record = $this->store->fresh(self::KEY);
        $secret = $this->opened($record);
        if ($secret !== null && $this->isStale($record)) {
            $sealed = $this->vault?->seal($secret, self::SECRET);
            $this->store->swap(self::KEY, $record, [...$record, 'secret' => $sealed]);
        }
    }

    /** Whether the secret, if there is one, can be opened on one site only. */
    public function isBound(): bool
    {
        $record = $this->store->fresh(self::KEY);
        return $record === null || Vault::isBound(Coerce::text($record['secret'] ?? null));
    }

    /** Whether the secret can be opened, and is not sealed as it would be today. */
    public function needsResealing(): bool
    {
        return $this->isStale($this->store->get(self::KEY));
    }

    public function delete(): void
    {
        $this->store->delete(self::KEY);
    }

    /** @param array<mixed>|null $record */
    private function isStale(?array $record): bool
    {
        return $this->opened($record) !== null
            && !$this->vault?->isCurrent(Coerce::text($record['secret'] ?? null), self::SECRET);
    }

    /** @param array<mixed>|null $record */
    private function opened(?array $record): ?Secret
    {
        return $this->vault?->open(Coerce::text($record['secret'] ?? null), self::SECRET);
    }
}
