<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Feed\AltText;
use Loupe\Core\Graph\Kind;
use Loupe\WordPress\Words\AltWords;

/** In the language that WordPress speaks at the moment, with the day as the site writes it and in its time zone. */
final class AltSentences implements AltText
{
    public function of(Kind $kind, string $username, int $takenAt): string
    {
        $post = match ($kind) {
            Kind::Photo => $username === '' ? AltWords::photo() : AltWords::photoBy($username),
            Kind::Video => $username === '' ? AltWords::video() : AltWords::videoBy($username),
            Kind::Album => $username === '' ? AltWords::album() : AltWords::albumBy($username),
        };
        $day = $takenAt > 0 ? (string) wp_date((string) get_option('date_format'), $takenAt) : '';
        return $day === '' ? $post : AltWords::onDay($post, $day);
    }
}
