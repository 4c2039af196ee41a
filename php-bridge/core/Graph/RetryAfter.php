<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Coerce;

/**
 * How long Instagram's headers ask to wait.
 */
final class RetryAfter
{
    /** Meta counts calls over windows of 24 hours at most; a longer wait is a header gone wrong. */
    public const LONGEST_WAIT = 24 * 60 * 60;

    /**
     * The longest wait that the headers name: `Retry-After` in seconds (a date counts as nothing said), the business
     * usage header in minutes.
     *
     * @param array<string, string> $headers
     */
    public static function seconds(array $headers): ?int
    {
        $longest = 0;
        foreach ($headers as $name => $value) {
            $longest = max($longest, match (strtolower((string) $name)) {
                'retry-after' => Json::digits(Coerce::trimmed($value)) ?? 0,
                'x-business-use-case-usage' => self::minutesToRegainAccess($value) * 60,
                default => 0,
            });
        }

        return $longest > 0 ? min($longest, self::LONGEST_WAIT) : null;
    }

    /** `{"<id>":[{"type", "estimated_time_to_regain_access": minutes, …}]}` */
    private static function minutesToRegainAccess(string $header): int
    {
        $longest = 0;
        $usage = Json::decode($header);
        foreach ($usage instanceof \stdClass ? (array) $usage : [] as $entries) {
            foreach (is_array($entries) ? $entries : [] as $entry) {
                $minutes = $entry->estimated_time_to_regain_access ?? null;
                $longest = max($longest, is_int($minutes) ? min($minutes, self::LONGEST_WAIT) : 0);
            }
        }

        return $longest;
    }
}
