<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Age;
use Loupe\Core\Feed\AgeUnit;
use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Port\Clock;
use Loupe\Standalone\Words\AltWords;
use Loupe\Standalone\Words\FeedWords;

/** In English; previews in the panel describe pictures alike (src/feed/preview.rs). */
final class EnglishTexts implements Texts
{
    /** @param \DateTimeZone $zone whose days are named */
    public function __construct(private readonly Clock $clock, private readonly \DateTimeZone $zone)
    {
    }

    public function alt(Kind $kind, string $username, int $takenAt): string
    {
        $post = match ($kind) {
            Kind::Photo => $username === '' ? AltWords::photo() : AltWords::photoBy($username),
            Kind::Video => $username === '' ? AltWords::video() : AltWords::videoBy($username),
            Kind::Album => $username === '' ? AltWords::album() : AltWords::albumBy($username),
        };
        return $takenAt > 0 ? AltWords::onDay($post, $this->date($takenAt)) : $post;
    }

    public function day(int $moment): string
    {
        return $this->at($moment)->format('Y-m-d');
    }

    public function date(int $moment): string
    {
        return $this->at($moment)->format('j F Y');
    }

    public function since(int $moment): string
    {
        $age = Age::of($this->day($moment), $this->day($this->clock->now()));
        return match ($age->unit) {
            AgeUnit::Day => $age->count === 0 ? FeedWords::today() : FeedWords::days($age->count),
            AgeUnit::Week => FeedWords::weeks($age->count),
            AgeUnit::Month => FeedWords::months($age->count),
            AgeUnit::Year => FeedWords::years($age->count),
        };
    }

    public function likes(int $count): string
    {
        return FeedWords::likes($count);
    }

    public function comments(int $count): string
    {
        return FeedWords::comments($count);
    }

    public function posts(int $count): string
    {
        return FeedWords::posts($count);
    }

    public function followers(int $count): string
    {
        return FeedWords::followers($count);
    }

    public function following(int $count): string
    {
        return FeedWords::following($count);
    }

    public function came(int $count): string
    {
        return FeedWords::came($count);
    }

    public function labels(): Labels
    {
        return new Labels(
            follow: FeedWords::follow(),
            more: FeedWords::more(),
            newer: FeedWords::newer(),
            on_instagram: FeedWords::onInstagram(),
            lightbox: FeedWords::lightbox(),
            previous: FeedWords::previous(),
            next: FeedWords::next(),
            close: FeedWords::close(),
        );
    }

    private function at(int $moment): \DateTimeImmutable
    {
        return (new \DateTimeImmutable("@$moment"))->setTimezone($this->zone);
    }
}
