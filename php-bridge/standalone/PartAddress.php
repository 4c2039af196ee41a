<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Page\Part;

/** Where the parts of a page's feeds are: the page's own address, with `loupe-page=2`, and of its second feed `loupe-page-2=2`. */
final class PartAddress
{
    private const NAME = 'loupe-page';

    public static function asked(int $number): int
    {
        $text = $_GET[self::name($number)] ?? '';
        return is_string($text) ? Part::asked($text) : 1;
    }

    /** What else the page was asked for stays: that may be which page it is. */
    public static function of(int $number, int $part): string
    {
        return '?' . http_build_query([...$_GET, self::name($number) => $part]) . "#loupe-$number";
    }

    private static function name(int $number): string
    {
        return self::NAME . ($number === 1 ? '' : "-$number");
    }
}
