<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\AltText;
use Loupe\Core\Graph\Kind;
use Loupe\Standalone\Words\AltWords;

/** In English; previews in the panel say the same (src/feed/post.rs). */
final class EnglishAltText implements AltText
{
    /** @param \DateTimeZone $zone whose day is named */
    public function __construct(private readonly \DateTimeZone $zone)
    {
    }

    public function of(Kind $kind, string $username, int $takenAt): string
    {
        $post = match ($kind) {
            Kind::Photo => $username === '' ? AltWords::photo() : AltWords::photoBy($username),
            Kind::Video => $username === '' ? AltWords::video() : AltWords::videoBy($username),
            Kind::Album => $username === '' ? AltWords::album() : AltWords::albumBy($username),
        };
        return $takenAt > 0 ? AltWords::onDay($post, $this->day($takenAt)) : $post;
    }

    private function day(int $takenAt): string
    {
        return (new \DateTimeImmutable("@$takenAt"))->setTimezone($this->zone)->format('j F Y');
    }
}
