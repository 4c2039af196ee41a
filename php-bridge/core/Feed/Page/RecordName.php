<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Value\AccountId;

/** What the records of an account's posts are called. */
final class RecordName
{
    /** What all of them begin with. */
    public const PREFIX = 'feed_';

    /** The one that pages read. */
    public static function page(AccountId $account): string
    {
        return self::PREFIX . $account->digits;
    }

    /** One of older posts. */
    public static function older(AccountId $account, int $number): string
    {
        return self::page($account) . "_$number";
    }
}
