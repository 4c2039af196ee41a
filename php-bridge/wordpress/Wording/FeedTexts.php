<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Feed\Age;
use Loupe\Core\Feed\AgeUnit;
use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Port\Clock;
use Loupe\WordPress\Words\AltWords;
use Loupe\WordPress\Words\FeedWords;

/** In the language that WordPress speaks at the moment, with the day as the site writes it and in its time zone. */
final class FeedTexts implements Texts
{
    public function __construct(private readonly Clock $clock)
    {
    }

    public function alt(Kind $kind, string $username, int $takenAt): string
    {
        $post = match ($kind) {
            Kind::Photo => $username === '' ? AltWords::photo() : AltWords::photoBy($username),
            Kind::Video => $username === '' ? AltWords::video() : AltWords::videoBy($username),
            Kind::Album => $username === '' ? AltWords::album() : AltWords::albumBy($username),
        };
        $day = $takenAt > 0 ? $this->date($takenAt) : '';
        return $day === '' ? $post : AltWords::onDay($post, $day);
    }

    public function day(int $moment): string
    {
        return (string) wp_date('Y-m-d', $moment);
    }

    public function date(int $moment): string
    {
        return (string) wp_date((string) get_option('date_format'), $moment);
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
}
