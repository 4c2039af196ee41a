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

    /** What the owner wants of them otherwise. */
    public static function curation(AccountId $account): string
    {
        return "curation_$account->digits";
    }

    /** What was drawn of both, where a site keeps it. */
    public static function drawn(AccountId $account): string
    {
        return "drawn_$account->digits";
    }

    /** One of older posts. */
    public static function older(AccountId $account, int $number): string
    {
        return self::page($account) . "_$number";
    }
}
