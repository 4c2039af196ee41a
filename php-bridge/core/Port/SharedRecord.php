<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** A record that many change without a lock: each change is worked out anew until nobody else was faster. */
final class SharedRecord
{
    /** Each try fails only because somebody else's succeeded. */
    private const TRIES = 100;

    public function __construct(private readonly Store $store, private readonly string $key)
    {
    }

    /**
     * @param callable(array<mixed>|null): (array<mixed>|null) $change from what is stored to what is to be stored;
     *     null where that is to stay. It may be asked more than once, and only its last answer counts
     * @throws NotStored
     */
    public function change(callable $change): void
    {
        for ($try = 1; $try <= self::TRIES; $try++) {
            $old = $this->store->fresh($this->key);
            $new = $change($old);
            if ($new === null || $this->store->swap($this->key, $old, $new)) {
                return;
            }
        }
        // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
        throw new NotStored("Too many others change the record $this->key.");
    }
}
