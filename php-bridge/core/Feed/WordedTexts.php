<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Port\Clock;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Words\Message;

/** In the words of a language and the days of a site; previews describe pictures alike (src/feed/preview.rs). */
final class WordedTexts implements Texts
{
    public function __construct(
        private readonly Catalogue $words,
        private readonly Calendar $calendar,
        private readonly Clock $clock,
    ) {
    }

    public function alt(Kind $kind, string $username, int $takenAt): string
    {
        [$post, $postBy] = match ($kind) {
            Kind::Photo => [Word::AltPhoto, Word::AltPhotoBy],
            Kind::Video => [Word::AltVideo, Word::AltVideoBy],
            Kind::Album => [Word::AltAlbum, Word::AltAlbumBy],
        };
        $said = $username === '' ? new Message($post) : new Message($postBy, name: $username);
        $day = $takenAt > 0 ? $this->date($takenAt) : '';
        return $this->words->of($day === '' ? $said : new Message(Word::AltOnDay, post: $said, day: $day));
    }

    public function day(int $moment): string
    {
        return $this->calendar->day($moment);
    }

    public function date(int $moment): string
    {
        return $this->calendar->date($moment);
    }

    public function since(int $moment): string
    {
        $age = Age::of($this->day($moment), $this->day($this->clock->now()));
        return match ($age->unit) {
            AgeUnit::Day => $age->count === 0
                ? $this->say(Word::FeedToday)
                : $this->say(Word::FeedDays, days: $age->count),
            AgeUnit::Week => $this->say(Word::FeedWeeks, weeks: $age->count),
            AgeUnit::Month => $this->say(Word::FeedMonths, months: $age->count),
            AgeUnit::Year => $this->say(Word::FeedYears, years: $age->count),
        };
    }

    public function likes(int $count): string
    {
        return $this->say(Word::FeedLikes, likes: $count);
    }

    public function comments(int $count): string
    {
        return $this->say(Word::FeedComments, comments: $count);
    }

    public function posts(int $count): string
    {
        return $this->say(Word::FeedPosts, posts: $count);
    }

    public function followers(int $count): string
    {
        return $this->say(Word::FeedFollowers, followers: $count);
    }

    public function following(int $count): string
    {
        return $this->say(Word::FeedFollowing, accounts: $count);
    }

    public function came(int $count): string
    {
        return $this->say(Word::FeedCame, posts: $count);
    }

    public function labels(): Labels
    {
        return new Labels(
            follow: $this->say(Word::FeedFollow),
            more: $this->say(Word::FeedMore),
            newer: $this->say(Word::FeedNewer),
            on_instagram: $this->say(Word::FeedOnInstagram),
            link: $this->say(Word::FeedLink),
            lightbox: $this->say(Word::FeedLightbox),
            previous: $this->say(Word::FeedPrevious),
            next: $this->say(Word::FeedNext),
            close: $this->say(Word::FeedClose),
        );
    }

    private function say(Word $word, int ...$numbers): string
    {
        return $this->words->of(new Message($word, ...$numbers));
    }
}
