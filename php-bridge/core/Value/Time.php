<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** Instagram's timestamps. */
final class Time
{
    private const SHAPE = '/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|[+-](\d\d):?(\d\d))\z/';

    /**
     * Unix seconds of a timestamp such as `2019-09-26T22:36:43+0000` (or `Z`, or `+00:00`);
     * null for anything else and for what lies before 1970.
     */
    public static function parse(string $timestamp): ?int
    {
        if (preg_match(self::SHAPE, $timestamp, $part) !== 1) {
            return null;
        }
        $part = array_map(intval(...), $part);
        // DateTimeImmutable would carry 30 February over into March.
        $isReal = checkdate($part[2], $part[3], $part[1])
            && $part[4] < 24 && $part[5] < 60 && $part[6] < 60
            && ($part[7] ?? 0) < 24 && ($part[8] ?? 0) < 60;
        $seconds = $isReal ? (new \DateTimeImmutable($timestamp))->getTimestamp() : -1;
        return $seconds >= 0 ? $seconds : null;
    }
}
