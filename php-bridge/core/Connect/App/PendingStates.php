<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\App;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;

/**
 * The authorisations that a user has begun and that have not come back yet.
 * What goes along to Instagram as `state` proves, when it comes back, that
 * this user began it here. Of the states only hashes are stored.
 */
final class PendingStates
{
    /** So that a request of ours is told from other plugins', which use `code` and `state` too. */
    public const PREFIX = 'loupe-';

    private const SECONDS = 600;
    /** Somebody may begin in several tabs. */
    private const MOST = 5;

    public function __construct(private readonly Store $store, private readonly Clock $clock)
    {
    }

    /**
     * @param string $redirectUri what goes along to Instagram with the state
     * @return string PREFIX and 40 hexadecimal digits, good once, for this user, for ten minutes
     * @throws NotStored
     */
    public function issue(int $user, string $redirectUri): string
    {
        $state = self::PREFIX . bin2hex(random_bytes(20));
        $pending = ['hash' => self::hash($state), 'at' => $this->clock->now(), 'redirect_uri' => $redirectUri];
        $this->change($user, static fn (array $all): array => array_slice([...$all, $pending], -self::MOST));
        return $state;
    }

    /**
     * Uses a state up. Of two requests with the same one, one at most gets its redirect URI.
     *
     * @return string|null the redirect URI it was issued for, with which alone Instagram exchanges the code; null
     *     where the state is not good
     * @throws NotStored when that it is used up could not be written
     */
    public function take(int $user, string $state): ?string
    {
        $hash = self::hash($state);
        $isIt = static fn (array $pending): bool => hash_equals($pending['hash'], $hash);
        $before = $this->change($user, static fn (array $all): array
            => array_values(array_filter($all, static fn (array $pending): bool => !$isIt($pending))));
        return array_values(array_filter($before, $isIt))[0]['redirect_uri'] ?? null;
    }

    /**
     * @param callable(list<array<string, mixed>>): list<array<string, mixed>> $change
     * @return list<array{hash: string, at: int, redirect_uri: string}> what was changed; empty where nothing was
     */
    private function change(int $user, callable $change): array
    {
        $changed = [];
        (new SharedRecord($this->store, "oauth_$user"))->change(
            function (?array $old) use ($change, &$changed): ?array {
                $pending = $this->unexpired($old ?? []);
                $new = $change($pending);
                $changed = $new === $pending ? [] : $pending;
                return $new === $pending ? null : $new;
            }
        );
        return $changed;
    }

    /**
     * @param array<mixed> $all what is stored; nobody may come back with what is of another shape
     * @return list<array{hash: string, at: int, redirect_uri: string}>
     */
    private function unexpired(array $all): array
    {
        $now = $this->clock->now();
        return array_values(array_filter(
            $all,
            static fn (mixed $pending): bool => is_array($pending)
                && is_string($pending['hash'] ?? null)
                && is_string($pending['redirect_uri'] ?? null)
                && is_int($pending['at'] ?? null)
                && $pending['at'] > $now - self::SECONDS
                && $pending['at'] <= $now
        ));
    }

    private static function hash(string $state): string
    {
        return hash('sha256', $state);
    }
}
