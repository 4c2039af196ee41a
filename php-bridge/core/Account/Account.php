<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;
use Loupe\Core\Graph\User;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Printable;

/** A connected Instagram account with its token, which only the vault can read. */
final class Account
{
    /** In place of a sealed token that is not there any more: like one sealed with other keys, it cannot be read. */
    private const LOST = '?';

    private const NAMES_KEPT = 10;

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
        public readonly Addresses $addresses = new Addresses(),
        /** @var list<string> user names that it had before: pages may still name it by one */
        public readonly array $formerNames = [],
    ) {
    }

    /** What every shell tells it by: its user name, or its id where that was lost. */
    public function handle(): string
    {
        $username = Printable::line($this->user->username ?? '');
        return $username === '' ? $this->id : $username;
    }

    /** How it is called in a sentence: a user name has its @. */
    public function name(): string
    {
        return $this->handle() === $this->id ? $this->id : '@' . $this->handle();
    }

    /** Whether a person means it: by id or user name, in any case and with or without the @. */
    public function isCalled(string $name): bool
    {
        $name = AccountName::plain($name);
        return $name !== '' && ($this->id === $name || strcasecmp($this->user->username ?? '', $name) === 0);
    }

    /** Whether a person means it by a user name that it had before. */
    public function wasCalled(string $name): bool
    {
        return in_array(strtolower(AccountName::plain($name)), $this->formerNames, true);
    }

    /** With the names of what was stored of it before. */
    public function after(?self $earlier): self
    {
        $names = array_map(strtolower(...), [...$earlier->formerNames ?? [], $earlier->user->username ?? '']);
        $names = array_diff(array_unique($names), ['', strtolower($this->user->username ?? '')]);
        return $this->with(['formerNames' => array_slice(array_values($names), -self::NAMES_KEPT)]);
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
        return $this->with(['user' => $user, 'picture' => $picture, 'profileAt' => $at])->after($this);
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
        return $this->with(['sealedToken' => '', 'life' => $this->life->none(), 'withdrawal' => $known]);
    }

    public function at(Addresses $addresses): self
    {
        return $this->with(['addresses' => $addresses]);
    }

    public function hasToken(): bool
    {
        return $this->sealedToken !== '';
    }

    /** Whether what stood in its place was none, so that no key would open it. */
    public function isTokenLost(): bool
    {
        return $this->sealedToken === self::LOST;
    }

    /**
     * From when on something of it is late by what is known now, for a page, which asks no further; null where nothing
     * ever is.
     */
    public function lateFrom(Job $sync): ?int
    {
        $times = [$this->withdrawal?->deleteAt(), ...($this->hasToken() ? [$this->refresh->next, $sync->next] : [])];
        $times = array_filter($times, static fn (?int $time): bool => $time !== null);
        return $times === [] ? null : min($times) + Job::GRACE;
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
                'biography' => $this->user->biography,
                'following' => $this->user->followsCount,
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
            'addresses' => $this->addresses->toArray(),
            'former_names' => $this->formerNames,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; whatever was done to it since, an account comes of it */
    public static function fromArray(array $record): self
    {
        $withdrawal = is_array($record['withdrawal'] ?? null) ? Withdrawal::fromArray($record['withdrawal']) : null;
        $refresh = Job::fromArray(Coerce::values($record['refresh'] ?? null));
        $token = $record['token'] ?? null;
        if ($token === '' && !($withdrawal?->isConfirmed() ?? false)) {
            // Nothing but Meta's deauthorise call takes a token away.
            $withdrawal = Withdrawal::undated();
        } elseif (!is_string($token)) {
            $token = self::LOST;
            $refresh = Job::due(0)->failed(new Failure(FailureCode::KeyChanged), 0, 0);
        }
        $profileAt = Coerce::time($record['profile_at'] ?? null) ?? 0;
        return new self(
            Coerce::text($record['id'] ?? null),
            self::user(Coerce::values($record['user'] ?? null)),
            Product::tryFrom(Coerce::text($record['product'] ?? null)) ?? Product::InstagramLogin,
            $token,
            TokenLife::fromArray(Coerce::values($record['life'] ?? null)),
            $refresh,
            Coerce::text($record['picture'] ?? null),
            $profileAt,
            Coerce::time($record['connected_at'] ?? null) ?? $profileAt,
            $withdrawal,
            array_values(array_filter(Coerce::values($record['alerted'] ?? null), is_string(...))),
            Coerce::clamped($record['connected_by'] ?? null, 0, PHP_INT_MAX) ?? 0,
            Addresses::fromArray(Coerce::values($record['addresses'] ?? null)),
            array_values(array_filter(Coerce::values($record['former_names'] ?? null), is_string(...))),
        );
    }

    /** @param array<mixed> $record */
    private static function user(array $record): User
    {
        $text = static fn (string $key): ?string => is_string($record[$key] ?? null) ? $record[$key] : null;
        return new User(
            $text('id') ?? '',
            $text('user_id'),
            $text('username'),
            $text('name'),
            AccountType::tryFrom($text('account_type') ?? '') ?? AccountType::Unknown,
            null,
            Coerce::clamped($record['followers'] ?? null, 0, PHP_INT_MAX),
            Coerce::clamped($record['posts'] ?? null, 0, PHP_INT_MAX),
            $text('biography'),
            Coerce::clamped($record['following'] ?? null, 0, PHP_INT_MAX),
        );
    }
}
