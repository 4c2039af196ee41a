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

    /** Behind which post that is: the last one that the page shows. */
    private const BEHIND = 'loupe-behind';

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
    public static function alone(int $number, int $part, string $behind): string
    {
        return '?' . self::query($number, $part) . '&' . http_build_query([
            self::COMING => $number,
            self::BEHIND => $behind,
        ]);
    }

    public static function isComing(int $number): bool
    {
        return ($_GET[self::COMING] ?? '') === (string) $number;
    }

    /** @return string id of the post; empty where another feed's part is coming, or none */
    public static function behind(int $number): string
    {
        $id = self::isComing($number) ? $_GET[self::BEHIND] ?? '' : '';
        return is_string($id) ? $id : '';
    }

    /** Its own part is last: a script may look for it there. */
    private static function query(int $number, int $part): string
    {
        $name = self::name($number);
        $others = array_diff_key($_GET, array_flip([$name, self::COMING, self::BEHIND]));
        return http_build_query($others + [$name => $part]);
    }

    private static function name(int $number): string
    {
        return self::NAME . ($number === 1 ? '' : "-$number");
    }
}
