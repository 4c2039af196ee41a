<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Port\HttpReply;

/** When an answer was given, by the clock of whoever gave it: a site's own may jump. */
final class AnswerDate
{
    /** As every server writes it today: "Sun, 06 Nov 1994 08:49:37 GMT". */
    private const FORMAT = '!D, d M Y H:i:s \G\M\T';

    /** Unix seconds; null where the answer does not say. */
    public static function of(HttpReply $reply): ?int
    {
        $date = \DateTimeImmutable::createFromFormat(
            self::FORMAT,
            $reply->headers['date'] ?? '',
            new \DateTimeZone('UTC')
        );
        return $date === false ? null : $date->getTimestamp();
    }
}
