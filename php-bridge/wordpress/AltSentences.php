<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Feed\Kind;
use Loupe\Core\Port\AltText;

/** In the language that WordPress speaks at the moment, with the day as the site writes it and in its time zone. */
final class AltSentences implements AltText
{
    public function of(Kind $kind, string $username, int $takenAt): string
    {
        $post = $username === '' ? self::nameless($kind) : sprintf(self::named($kind), $username);
        $day = $takenAt > 0 ? (string) wp_date((string) get_option('date_format'), $takenAt) : '';
        /* translators: 1: what and by whom, such as "Photo by @name", 2: the day on which it was posted */
        return $day === '' ? $post : sprintf(__('%1$s, %2$s', 'loupe'), $post, $day);
    }

    private static function nameless(Kind $kind): string
    {
        return match ($kind) {
            Kind::Photo => __('Photo', 'loupe'),
            Kind::Video => __('Video', 'loupe'),
            Kind::Album => __('Album', 'loupe'),
        };
    }

    private static function named(Kind $kind): string
    {
        return match ($kind) {
            /* translators: %s: a user name on Instagram */
            Kind::Photo => __('Photo by @%s', 'loupe'),
            /* translators: %s: a user name on Instagram */
            Kind::Video => __('Video by @%s', 'loupe'),
            /* translators: %s: a user name on Instagram */
            Kind::Album => __('Album by @%s', 'loupe'),
        };
    }
}
