<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Value\Permalink;

/** Which posts pages show alone, by their shortcodes, and when a page last said so: these are kept however old. */
final class Asked
{
    /** For an account: whoever writes pages could otherwise have it look for posts all day. */
    public const MOST = 24;

    /** Seconds after which a page that still shows one says so again. */
    private const RENEWED_AFTER = 86400;

    /** And after which one that nobody showed again is forgotten. */
    private const FORGOTTEN_AFTER = 14 * 86400 + self::RENEWED_AFTER;

    /**
     * Whether it has to be noted.
     *
     * @param array<array-key, int> $asked when each was last, by shortcode
     */
    public static function isNews(string $shortcode, array $asked, int $now): bool
    {
        $at = $asked[$shortcode] ?? null;
        return Permalink::isShortcode($shortcode) && ($at === null || abs($now - $at) >= self::RENEWED_AFTER);
    }

    /**
     * @param array<mixed> $asked as stored
     * @return array<array-key, int> when each that counts still was last asked for, by shortcode; of too many, those
     *     that were asked for longest ago are left out
     */
    public static function current(array $asked, int $now): array
    {
        $isCurrent = static fn (mixed $at, int|string $shortcode): bool
            => is_int($at) && $now - $at < self::FORGOTTEN_AFTER && Permalink::isShortcode((string) $shortcode);
        $current = array_filter($asked, $isCurrent, ARRAY_FILTER_USE_BOTH);
        arsort($current);
        return array_slice($current, 0, self::MOST, true);
    }
}
