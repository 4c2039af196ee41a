<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Value\Coerce;

/** Whose posts a page shows. */
final class PageAccounts
{
    /**
     * The accounts that a page names by their ids, else the first one.
     *
     * @param string $account the setting
     * @param list<string> $connected ids in order of connection
     * @return list<string> ids; none where none of them is connected
     */
    public static function ids(string $account, array $connected): array
    {
        return self::amongst(self::names($account), $connected);
    }

    /**
     * Also those that it names by their user names, which stand in the accounts' records. A permalink may tell whose a
     * post is; who set an account means that.
     *
     * @param string $account the setting
     * @param string $owner user name of whoever posted the one post; empty where nobody knows
     * @param \Closure(list<string>): void $ahead is told whose records are read
     * @return array{list<string>, list<string>} ids, and names of which none is connected
     */
    public static function of(string $account, Accounts $accounts, string $owner, \Closure $ahead): array
    {
        $connected = $accounts->ids();
        $names = self::names($account);
        if (array_diff($names, $connected) === [] && ($names !== [] || $owner === '' || count($connected) < 2)) {
            return [self::amongst($names, $connected), []];
        }
        $ahead($connected);
        if ($names === []) {
            return [[$accounts->called($owner)->id ?? $connected[0]], []];
        }
        $ids = [];
        foreach ($names as $name) {
            $ids[$name] = in_array($name, $connected, true) ? $name : $accounts->called($name)?->id;
        }
        $unknown = array_keys(array_filter($ids, is_null(...)));
        return [array_values(array_unique(array_filter($ids))), array_map(strval(...), $unknown)];
    }

    /**
     * @param list<string> $names
     * @param list<string> $connected
     * @return list<string> ids
     */
    private static function amongst(array $names, array $connected): array
    {
        return $names === [] ? array_slice($connected, 0, 1) : array_values(array_intersect($names, $connected));
    }

    /** @return list<string> of accounts, as they are written */
    private static function names(string $account): array
    {
        $names = array_map(Coerce::trimmed(...), explode(',', $account));
        return array_values(array_unique(array_filter($names, static fn (string $name): bool => $name !== '')));
    }
}
