<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/** How pages show an account's pictures, noted by whoever views one that no sync knows of. */
final class Placements
{
    /** What the names of its records begin with. */
    public const PREFIX = 'placements_';

    public function __construct(private readonly Store $store, private readonly Clock $clock)
    {
    }

    public function note(string $account, Placement $placement): void
    {
        $now = $this->clock->now();
        $add = static function (array $record) use ($placement, $now): ?array {
            $noted = Placement::current($record, $now);
            return $placement->isNews($noted, $now) ? [...$noted, $placement->key() => $now] : null;
        };
        (new PageNotes($this->store))->add(new AccountId($account), self::key(...), $add);
    }

    public static function key(AccountId $account): string
    {
        return self::PREFIX . $account->digits;
    }
}
