<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Profile;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Value\Coerce;

/** What a page may tell of an account beside its posts: so much of its profile as Instagram gave. */
final class AccountProfile
{
    /** Characters that are kept of a name or a biography: Instagram takes 150 at most. */
    private const LENGTH = 500;

    private function __construct(
        /** Without the @. */
        public readonly string $username,
        /** Empty where there is none, as are the next two. */
        public readonly string $name,
        /** In lines. */
        public readonly string $biography,
        /** Of the site's copy of the profile picture, relative to the pictures' folder. */
        public readonly string $picture,
        public readonly ?int $posts,
        public readonly ?int $followers,
        /** How many accounts it follows. */
        public readonly ?int $following,
    ) {
    }

    public static function of(Account $account): self
    {
        $user = $account->user;
        return new self(
            $user->username ?? '',
            self::cut($user->name ?? ''),
            self::cut($user->biography ?? ''),
            $account->picture,
            $user->mediaCount,
            $user->followersCount,
            $user->followsCount,
        );
    }

    /**
     * As a page says it.
     *
     * @param string $base address of the pictures' folder, with its final slash
     */
    public function told(Texts $texts, string $base): Profile
    {
        return new Profile(
            $this->username,
            $this->name,
            $this->biography,
            $this->picture === '' ? '' : $base . $this->picture,
            $this->posts === null ? '' : $texts->posts($this->posts),
            $this->followers === null ? '' : $texts->followers($this->followers),
            $this->following === null ? '' : $texts->following($this->following),
        );
    }

    /** @return array<string, string|int> without what there is not */
    public function toArray(): array
    {
        $values = get_object_vars($this);
        // The record has it for its posts.
        unset($values['username']);
        return array_filter($values, static fn (string|int|null $value): bool => $value !== null && $value !== '');
    }

    /**
     * @param array<mixed> $values what toArray() wrote, whatever somebody else did to it
     * @param string $username the record's
     */
    public static function fromArray(array $values, string $username): self
    {
        $count = static fn (string $name): ?int => Coerce::clamped($values[$name] ?? null, 0, PHP_INT_MAX);
        return new self(
            $username,
            Coerce::text($values['name'] ?? null),
            Coerce::text($values['biography'] ?? null),
            Coerce::text($values['picture'] ?? null),
            $count('posts'),
            $count('followers'),
            $count('following'),
        );
    }

    /**
     * @param self|null $other null where pages tell nothing
     * @return list<string> names of what they tell otherwise by the other
     */
    public static function differences(?self $one, ?self $other): array
    {
        [$before, $after] = [self::values($one), self::values($other)];
        return array_values(array_filter(
            array_keys($before + $after),
            static fn (string $name): bool => ($before[$name] ?? null) !== ($after[$name] ?? null)
        ));
    }

    /** @return array<string, string|int> without what there is not */
    private static function values(?self $profile): array
    {
        return $profile === null ? [] : array_filter(['username' => $profile->username]) + $profile->toArray();
    }

    private static function cut(string $text): string
    {
        preg_match('/^.{0,' . self::LENGTH . '}/us', $text, $start);
        return $start[0] ?? '';
    }
}
