<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\Product;
use Loupe\Core\Graph\User;
use Loupe\Core\Keep\Job;

/** A connected Instagram account with its token, which only the vault can read. */
final class Account
{
    public function __construct(
        /** Digits: Instagram's id of the account. */
        public readonly string $id,
        public readonly User $user,
        public readonly Product $product,
        /** The token as the vault sealed it. */
        public readonly string $sealedToken,
        public readonly TokenLife $life,
        public readonly Job $refresh,
        /** Path of the site's copy of the profile picture; empty where there is none. */
        public readonly string $picture,
        /** When the user node was last asked for, Unix seconds. */
        public readonly int $profileAt,
        /** When it was last connected by a person, Unix seconds. */
        public readonly int $connectedAt,
        /** Null unless Instagram says that access was taken away. */
        public readonly ?Withdrawal $withdrawal = null,
        /** @var list<string> keys of the alerts that the owner was told of */
        public readonly array $alerted = [],
        /** Which user of the site connected it; 0 where nobody knows. */
        public readonly int $connectedBy = 0,
    ) {
    }

    /** With another token, or the same one with a new term, and its dates: always together. */
    public function withToken(string $sealedToken, TokenLife $life, Job $refresh): self
    {
        return $this->with(['sealedToken' => $sealedToken, 'life' => $life, 'refresh' => $refresh]);
    }

    public function withRefresh(TokenLife $life, Job $refresh): self
    {
        return $this->with(['life' => $life, 'refresh' => $refresh]);
    }

    /** @param string $picture path of the site's copy of the profile picture */
    public function withProfile(User $user, string $picture, int $at): self
    {
        return $this->with(['user' => $user, 'picture' => $picture, 'profileAt' => $at]);
    }

    public function withWithdrawal(?Withdrawal $withdrawal): self
    {
        return $this->with(['withdrawal' => $withdrawal]);
    }

    /** Meta says that access was withdrawn: the token is of no use to anybody, and goes. */
    public function withoutToken(int $now): self
    {
        // Told again, the account is not kept longer for it.
        $known = $this->withdrawal?->isConfirmed() ? $this->withdrawal : Withdrawal::confirmed($now);
        return $this->with(['sealedToken' => '', 'withdrawal' => $known]);
    }

    public function hasToken(): bool
    {
        return $this->sealedToken !== '';
    }

    /** Whether its access was withdrawn so long ago that it should have been deleted that many seconds ago. */
    public function isDeletionLate(int $now, int $seconds): bool
    {
        $deleteAt = $this->withdrawal?->deleteAt();
        return $deleteAt !== null && $now >= $deleteAt + $seconds;
    }

    /** @param list<string> $keys */
    public function withAlerted(array $keys): self
    {
        return $this->with(['alerted' => $keys]);
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'id' => $this->id,
            'user' => [
                'id' => $this->user->id,
                'user_id' => $this->user->userId,
                'username' => $this->user->username,
                'name' => $this->user->name,
                'account_type' => $this->user->accountType->value,
                'followers' => $this->user->followersCount,
                'posts' => $this->user->mediaCount,
            ],
            'product' => $this->product->value,
            'token' => $this->sealedToken,
            'life' => $this->life->toArray(),
            'refresh' => $this->refresh->toArray(),
            'picture' => $this->picture,
            'profile_at' => $this->profileAt,
            'connected_at' => $this->connectedAt,
            'withdrawal' => $this->withdrawal?->toArray(),
            'alerted' => $this->alerted,
            'connected_by' => $this->connectedBy,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote */
    public static function fromArray(array $record): self
    {
        $user = $record['user'] ?? [];
        return new self(
            (string) ($record['id'] ?? ''),
            new User(
                (string) ($user['id'] ?? ''),
                $user['user_id'] ?? null,
                $user['username'] ?? null,
                $user['name'] ?? null,
                AccountType::tryFrom((string) ($user['account_type'] ?? '')) ?? AccountType::Unknown,
                null,
                $user['followers'] ?? null,
                $user['posts'] ?? null,
            ),
            Product::tryFrom((string) ($record['product'] ?? '')) ?? Product::InstagramLogin,
            (string) ($record['token'] ?? ''),
            TokenLife::fromArray($record['life'] ?? []),
            Job::fromArray($record['refresh'] ?? []),
            (string) ($record['picture'] ?? ''),
            (int) ($record['profile_at'] ?? 0),
            (int) ($record['connected_at'] ?? $record['profile_at'] ?? 0),
            is_array($record['withdrawal'] ?? null) ? Withdrawal::fromArray($record['withdrawal']) : null,
            array_values(array_filter((array) ($record['alerted'] ?? []), is_string(...))),
            (int) ($record['connected_by'] ?? 0),
        );
    }
}
