<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Port\PictureName;

/**
 * Which pictures stay although the feed names them no more: caches keep pages longer than a feed keeps a post. What is
 * there and has no date gets one now, so that whatever a crash forgot goes in time too.
 */
final class Retention
{
    public const SECONDS = 14 * 86400;

    /**
     * Of pictures beyond these, those that were named longest ago go first: the record must not grow for ever. As many
     * as a feed may have posts, for all of them may be deleted in a day.
     */
    private const MOST = 10_000;

    /**
     * @param list<string> $paths of the files that are there
     * @param list<string> $named stems of the pictures that the feed names
     * @param array<array-key, int> $dates by stem: since when one is not named
     * @return array<array-key, int> likewise, of those that stay
     */
    public static function ofStems(array $paths, array $named, array $dates, int $now): array
    {
        return self::of(array_values(array_unique(array_map(PictureName::stemOf(...), $paths))), $named, $dates, $now);
    }

    /**
     * @param list<string> $paths of the files that are there
     * @param list<string> $named kinds of copies that the feed names
     * @param array<array-key, int> $dates by kind: since when one is not named
     * @return array<array-key, int> likewise, of those that stay
     */
    public static function ofKinds(array $paths, array $named, array $dates, int $now): array
    {
        return self::of(array_values(array_unique(array_map(PictureName::kindOf(...), $paths))), $named, $dates, $now);
    }

    /**
     * @param list<string> $present stems of the pictures that are there
     * @param list<string> $named stems of those that the feed names
     * @param array<array-key, int> $dates by stem: since when one is not named
     * @return array<array-key, int> likewise, of those that stay
     */
    public static function of(array $present, array $named, array $dates, int $now): array
    {
        $kept = [];
        foreach (array_diff($present, $named) as $stem) {
            // A date in the future was written by a clock that was wrong.
            $since = min($dates[$stem] ?? $now, $now);
            if ($now - $since < self::SECONDS) {
                $kept[$stem] = $since;
            }
        }
        arsort($kept);
        return array_slice($kept, 0, self::MOST, true);
    }
}
