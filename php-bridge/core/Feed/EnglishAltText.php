<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Port\AltText;

/** In English, for sites without translations; previews in the panel say the same (src/feed/post.rs). */
final class EnglishAltText implements AltText
{
    /** @param \DateTimeZone $zone whose day is named */
    public function __construct(private readonly \DateTimeZone $zone)
    {
    }

    public function of(Kind $kind, string $username, int $takenAt): string
    {
        $text = match ($kind) {
            Kind::Photo => 'Photo',
            Kind::Video => 'Video',
            Kind::Album => 'Album',
        };
        if ($username !== '') {
            $text .= " by @$username";
        }
        if ($takenAt > 0) {
            $text .= ', ' . (new \DateTimeImmutable("@$takenAt"))->setTimezone($this->zone)->format('j F Y');
        }
        return $text;
    }
}
