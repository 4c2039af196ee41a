<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\Coerce;

/**
 * Accounts that came with a copy of a site. Their pictures may be the original's very files, where both sites have one
 * folder of uploads, and no site can tell: so a copy forgets such an account, and leaves its pictures alone.
 */
final class Inherited
{
    private const KEY = 'inherited';

    public function __construct(private readonly Store $store, private readonly Accounts $accounts)
    {
    }

    /** @throws NotStored */
    public function add(string $id): void
    {
        $this->change(static fn (array $ids): array => [...array_diff($ids, [$id]), $id]);
    }

    /**
     * It was connected here since, so its pictures are this site's own.
     *
     * @throws NotStored
     */
    public function drop(string $id): void
    {
        $this->change(static fn (array $ids): array => array_diff($ids, [$id]));
    }

    public function includes(string $id): bool
    {
        return in_array($id, self::read($this->store->get(self::KEY)), true);
    }

    /** @return list<string> without those that were connected here since */
    public function ids(): array
    {
        return array_values(array_diff(self::read($this->store->get(self::KEY)), $this->accounts->ids()));
    }

    /**
     * @param callable(list<string>): array<string> $change
     * @throws NotStored
     */
    private function change(callable $change): void
    {
        (new SharedRecord($this->store, self::KEY))->change(static function (?array $record) use ($change): ?array {
            $old = self::read($record);
            $new = array_values($change($old));
            return $new === $old ? null : $new;
        });
    }

    /**
     * @param array<mixed>|null $record
     * @return list<string>
     */
    private static function read(?array $record): array
    {
        return array_values(array_filter(array_map(Coerce::text(...), $record ?? [])));
    }
}
