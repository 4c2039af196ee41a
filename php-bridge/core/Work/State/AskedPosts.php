<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\Asked;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/** Which of an account's posts pages show alone, noted by whoever views one that no sync knows of. */
final class AskedPosts
{
    /** What the names of its records begin with. */
    public const PREFIX = 'asked_';

    public function __construct(private readonly Store $store, private readonly Clock $clock)
    {
    }

    public function note(string $account, string $shortcode): void
    {
        $now = $this->clock->now();
        $add = static function (array $record) use ($shortcode, $now): ?array {
            $asked = Asked::current($record, $now);
            return Asked::isNews($shortcode, $asked, $now) ? Asked::current([$shortcode => $now] + $asked, $now) : null;
        };
        (new PageNotes($this->store))->add(new AccountId($account), self::key(...), $add);
    }

    public static function key(AccountId $account): string
    {
        return self::PREFIX . $account->digits;
    }
}
