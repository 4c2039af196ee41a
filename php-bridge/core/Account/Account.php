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
        public readonly string $picture = '',
    ) {
    }

    /** With another token, or the same one with a new term, and its dates: always together. */
    public function withToken(string $sealedToken, TokenLife $life, Job $refresh): self
    {
        return new self($this->id, $this->user, $this->product, $sealedToken, $life, $refresh, $this->picture);
    }

    public function withRefresh(TokenLife $life, Job $refresh): self
    {
        return $this->withToken($this->sealedToken, $life, $refresh);
    }

    public function withPicture(string $path): self
    {
        return new self(
            $this->id,
            $this->user,
            $this->product,
            $this->sealedToken,
            $this->life,
            $this->refresh,
            $path
        );
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
        );
    }
}
