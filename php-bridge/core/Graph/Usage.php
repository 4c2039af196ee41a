<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** How much of what it allows Instagram says was used, in the headers of its answers (instagram-api: rate limits). */
final class Usage
{
    /** Percent, of which whoever is above does well to wait: what is left is for people and for refreshes. */
    private const MUCH = 80;

    private const APP = 'x-app-usage';
    private const BUSINESS = 'x-business-use-case-usage';
    private const SHARES = ['call_count', 'total_time', 'total_cputime'];

    /** @param array<string, string> $headers names in lower case */
    public static function isMuch(array $headers): bool
    {
        $entries = [Json::decode($headers[self::APP] ?? '')];
        $business = Json::decode($headers[self::BUSINESS] ?? '');
        foreach ($business instanceof \stdClass ? (array) $business : [] as $of) {
            $entries = [...$entries, ...is_array($of) ? $of : []];
        }
        foreach ($entries as $entry) {
            foreach ($entry instanceof \stdClass ? self::SHARES : [] as $share) {
                $percent = $entry->$share ?? null;
                if ((is_int($percent) || is_float($percent)) && $percent >= self::MUCH) {
                    return true;
                }
            }
        }
        return false;
    }
}
