<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Page\Part;

/** Where the parts of a page's feeds are: the page's own address, with `loupe-page=2`, and of its second feed `loupe-page-2=2`. */
final class PartAddress
{
    private const NAME = 'loupe-page';

    /** Which of the page's feeds is wanted for a page that shows the part before: by its script, which takes it out. */
    private const COMING = 'loupe-came';

    public static function asked(int $number): int
    {
        $text = $_GET[self::name($number)] ?? '';
        return is_string($text) ? Part::asked($text) : 1;
    }

    /** What else the page was asked for stays: that may be which page it is. */
    public static function of(int $number, int $part): string
    {
        return '?' . self::query($number, $part) . "#loupe-$number";
    }

    /** The same page, of which a script takes this part alone. */
    public static function alone(int $number, int $part): string
    {
        return '?' . self::query($number, $part) . '&' . self::COMING . "=$number";
    }

    public static function isComing(int $number): bool
    {
        return ($_GET[self::COMING] ?? '') === (string) $number;
    }

    /** Its own part is last: a script may look for it there. */
    private static function query(int $number, int $part): string
    {
        $name = self::name($number);
        return http_build_query(array_diff_key($_GET, [$name => '', self::COMING => '']) + [$name => $part]);
    }

    private static function name(int $number): string
    {
        return self::NAME . ($number === 1 ? '' : "-$number");
    }
}
