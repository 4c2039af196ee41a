<?php

declare(strict_types=1);

namespace Loupe\Core\OAuth;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\Store;

/**
 * The authorisations that a user has begun and that have not come back yet.
 * What goes along to Instagram as `state` proves, when it comes back, that
 * this user began it here. Only hashes are stored.
 */
final class PendingStates
{
    /** So that a request of ours is told from other plugins', which use `code` and `state` too. */
    public const PREFIX = 'loupe-';

    private const SECONDS = 600;
    /** Somebody may begin in several tabs. */
    private const MOST = 5;
    /** Each try fails only because somebody else's succeeded. */
    private const TRIES = 20;

    public function __construct(private readonly Store $store, private readonly Clock $clock)
    {
    }

    /**
     * @return string PREFIX and 40 hexadecimal digits, good once, for this user, for ten minutes
     * @throws NotStored
     */
    public function issue(int $user): string
    {
        $state = self::PREFIX . bin2hex(random_bytes(20));
        $pending = ['hash' => self::hash($state), 'at' => $this->clock->now()];
        $this->change($user, static fn (array $all): array => array_slice([...$all, $pending], -self::MOST));
        return $state;
    }

    /**
     * Uses a state up. Of two requests with the same one, one at most gets true.
     *
     * @throws NotStored when that it is used up could not be written
     */
    public function take(int $user, string $state): bool
    {
        $hash = self::hash($state);
        $isOther = static fn (array $pending): bool => !hash_equals($pending['hash'], $hash);
        return $this->change($user, static fn (array $all): array => array_values(array_filter($all, $isOther)));
    }

    /**
     * @param callable(list<array{hash: string, at: int}>): list<array{hash: string, at: int}> $change
     * @return bool whether there was anything to change
     */
    private function change(int $user, callable $change): bool
    {
        $key = "oauth_$user";
        for ($try = 1; $try <= self::TRIES; $try++) {
            $old = $this->store->fresh($key);
            $pending = $this->unexpired($old ?? []);
            $new = $change($pending);
            if ($new === $pending) {
                return false;
            }
            if ($this->store->swap($key, $old, $new)) {
                return true;
            }
        }
        throw new NotStored("Too many others change the record $key.");
    }

    /**
     * @param array<mixed> $all
     * @return list<array{hash: string, at: int}>
     */
    private function unexpired(array $all): array
    {
        $now = $this->clock->now();
        return array_values(array_filter(
            $all,
            static fn (array $pending): bool => $pending['at'] > $now - self::SECONDS && $pending['at'] <= $now
        ));
    }

    private static function hash(string $state): string
    {
        return hash('sha256', $state);
    }
}
