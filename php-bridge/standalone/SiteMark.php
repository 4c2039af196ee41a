<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\Coerce;

/**
 * What tells this site from others that may use the same key file: drawn once,
 * and kept with the tokens that are bound to it.
 */
final class SiteMark
{
    private const KEY = 'site';

    public function __construct(private readonly Store $store)
    {
    }

    /** Of two processes that come at once, both get the same. */
    public function readOrMake(): string
    {
        $mark = self::markOf($this->store->get(self::KEY));
        if ($mark === '') {
            $this->change(static fn (array $old): array => self::markOf($old) === ''
                ? ['mark' => bin2hex(random_bytes(16))]
                : $old);
            $mark = self::markOf($this->store->fresh(self::KEY));
        }
        return $mark;
    }

    /** Whether there may still be a token of version 0.1.0, which bound it to no site. */
    public function isOpen(): bool
    {
        return ($this->store->get(self::KEY)['bound'] ?? false) !== true;
    }

    public function close(): void
    {
        if ($this->isOpen()) {
            $this->change(static fn (array $old): array => [...$old, 'bound' => true]);
        }
    }

    /** @param callable(array<mixed>): array<mixed> $change */
    private function change(callable $change): void
    {
        (new SharedRecord($this->store, self::KEY))->change(static function (?array $old) use ($change): ?array {
            $new = $change($old ?? []);
            return $new === $old ? null : $new;
        });
    }

    /** @param array<mixed>|null $record */
    private static function markOf(?array $record): string
    {
        return Coerce::text($record['mark'] ?? null);
    }
}
