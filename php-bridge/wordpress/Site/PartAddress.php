<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Feed\Page\Part;

/**
 * Where the parts of a page's feeds are: `?loupe-page=2`, and of its second feed `?loupe-page-2=2`. Relative to the
 * page: one drawing of a feed may stand on many.
 */
final class PartAddress
{
    /** @var array<int, int> which part of which of the page's feeds is shown, as far as that has turned out */
    private static array $shown = [];

    public static function asked(int $number): int
    {
        return Part::asked(self::query()[self::name($number)] ?? '');
    }

    /** @param string $beside what else the address asks for */
    public static function of(int $number, int $part, string $beside): string
    {
        return "?$beside" . ($beside === '' ? '' : '&') . self::name($number) . "=$part#loupe-$number";
    }

    /** What the address asks for beside a part of this feed: which page it is, where that has no path, and of other feeds. */
    public static function beside(int $number): string
    {
        if (wp_is_serving_rest_request() || wp_doing_ajax()) {
            return '';
        }
        $known = array_flip($GLOBALS['wp']->public_query_vars ?? []);
        $isKept = static fn (string $name): bool
            => $name !== self::name($number) && (isset($known[$name]) || self::isPart($name));
        return http_build_query(array_filter(self::query(), $isKept, ARRAY_FILTER_USE_KEY));
    }

    public static function note(int $number, int $part): void
    {
        self::$shown[$number] = $part;
    }

    /** A page's address for search engines, with the part that it shows. */
    public static function canonical(string $address): string
    {
        $asked = array_map(Part::asked(...), array_filter(self::query(), self::isPart(...), ARRAY_FILTER_USE_KEY));
        // Themes of PHP print it before they know.
        if (wp_is_block_theme()) {
            $names = array_map(self::name(...), array_keys(self::$shown));
            $asked = array_intersect_key(array_combine($names, self::$shown), $asked);
        }
        return add_query_arg(array_filter($asked, static fn (int $part): bool => $part > 1), $address);
    }

    private static function name(int $number): string
    {
        return Names::PART . ($number === 1 ? '' : "-$number");
    }

    private static function isPart(string $name): bool
    {
        return preg_match('/^' . Names::PART . '(?:-[1-9]\d?)?\z/', $name) === 1;
    }

    /** @return array<string, string> */
    private static function query(): array
    {
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Which posts are read changes nothing, and Part reads the number.
        return array_filter(wp_unslash($_GET), is_string(...));
    }
}
