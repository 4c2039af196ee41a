<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

final class FeedWords
{
    public static function follow(): string
    {
        return 'Follow';
    }

    public static function more(): string
    {
        return 'More posts';
    }

    public static function newer(): string
    {
        return 'Newer posts';
    }

    public static function onInstagram(): string
    {
        return 'View on Instagram';
    }

    public static function lightbox(): string
    {
        return 'Posts';
    }

    public static function previous(): string
    {
        return 'Previous post';
    }

    public static function next(): string
    {
        return 'Next post';
    }

    public static function close(): string
    {
        return 'Close';
    }

    public static function likes(int $likes): string
    {
        return strtr(
            $likes === 1 ? '{likes} like' : '{likes} likes',
            ['{likes}' => (string) $likes]
        );
    }

    public static function comments(int $comments): string
    {
        return strtr(
            $comments === 1 ? '{comments} comment' : '{comments} comments',
            ['{comments}' => (string) $comments]
        );
    }

    public static function posts(int $posts): string
    {
        return strtr(
            $posts === 1 ? '{posts} post' : '{posts} posts',
            ['{posts}' => (string) $posts]
        );
    }

    public static function came(int $posts): string
    {
        return strtr(
            $posts === 1 ? '{posts} more post' : '{posts} more posts',
            ['{posts}' => (string) $posts]
        );
    }

    public static function followers(int $followers): string
    {
        return strtr(
            $followers === 1 ? '{followers} follower' : '{followers} followers',
            ['{followers}' => (string) $followers]
        );
    }

    public static function following(int $accounts): string
    {
        return strtr(
            $accounts === 1 ? '{accounts} following' : '{accounts} following',
            ['{accounts}' => (string) $accounts]
        );
    }

    public static function today(): string
    {
        return 'Today';
    }

    public static function days(int $days): string
    {
        return strtr(
            $days === 1 ? '{days} day ago' : '{days} days ago',
            ['{days}' => (string) $days]
        );
    }

    public static function weeks(int $weeks): string
    {
        return strtr(
            $weeks === 1 ? '{weeks} week ago' : '{weeks} weeks ago',
            ['{weeks}' => (string) $weeks]
        );
    }

    public static function months(int $months): string
    {
        return strtr(
            $months === 1 ? '{months} month ago' : '{months} months ago',
            ['{months}' => (string) $months]
        );
    }

    public static function years(int $years): string
    {
        return strtr(
            $years === 1 ? '{years} year ago' : '{years} years ago',
            ['{years}' => (string) $years]
        );
    }
}
