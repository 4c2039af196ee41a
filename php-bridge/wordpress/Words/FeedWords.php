<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class FeedWords
{
    public static function follow(): string
    {
        return __('Follow', 'loupe');
    }

    public static function more(): string
    {
        return __('More posts', 'loupe');
    }

    public static function newer(): string
    {
        return __('Newer posts', 'loupe');
    }

    public static function onInstagram(): string
    {
        return __('View on Instagram', 'loupe');
    }

    public static function lightbox(): string
    {
        return __('Posts', 'loupe');
    }

    public static function previous(): string
    {
        return __('Previous post', 'loupe');
    }

    public static function next(): string
    {
        return __('Next post', 'loupe');
    }

    public static function close(): string
    {
        return __('Close', 'loupe');
    }

    public static function likes(int $likes): string
    {
        return strtr(
            /* translators: {likes}: a number */
            _n('{likes} like', '{likes} likes', $likes, 'loupe'),
            ['{likes}' => number_format_i18n($likes)]
        );
    }

    public static function comments(int $comments): string
    {
        return strtr(
            /* translators: {comments}: a number */
            _n('{comments} comment', '{comments} comments', $comments, 'loupe'),
            ['{comments}' => number_format_i18n($comments)]
        );
    }

    public static function posts(int $posts): string
    {
        return strtr(
            /* translators: {posts}: a number */
            _n('{posts} post', '{posts} posts', $posts, 'loupe'),
            ['{posts}' => number_format_i18n($posts)]
        );
    }

    public static function came(int $posts): string
    {
        return strtr(
            /* translators: Read out by screen readers when more posts were added below those on the page. {posts}: a number */
            _n('{posts} more post', '{posts} more posts', $posts, 'loupe'),
            ['{posts}' => number_format_i18n($posts)]
        );
    }

    public static function followers(int $followers): string
    {
        return strtr(
            /* translators: {followers}: a number */
            _n('{followers} follower', '{followers} followers', $followers, 'loupe'),
            ['{followers}' => number_format_i18n($followers)]
        );
    }

    public static function following(int $accounts): string
    {
        return strtr(
            /* translators: {accounts}: how many accounts somebody follows, a number */
            _n('{accounts} following', '{accounts} following', $accounts, 'loupe'),
            ['{accounts}' => number_format_i18n($accounts)]
        );
    }

    public static function today(): string
    {
        return __('Today', 'loupe');
    }

    public static function days(int $days): string
    {
        return strtr(
            /* translators: {days}: a number */
            _n('{days} day ago', '{days} days ago', $days, 'loupe'),
            ['{days}' => number_format_i18n($days)]
        );
    }

    public static function weeks(int $weeks): string
    {
        return strtr(
            /* translators: {weeks}: a number */
            _n('{weeks} week ago', '{weeks} weeks ago', $weeks, 'loupe'),
            ['{weeks}' => number_format_i18n($weeks)]
        );
    }

    public static function months(int $months): string
    {
        return strtr(
            /* translators: {months}: a number */
            _n('{months} month ago', '{months} months ago', $months, 'loupe'),
            ['{months}' => number_format_i18n($months)]
        );
    }

    public static function years(int $years): string
    {
        return strtr(
            /* translators: {years}: a number */
            _n('{years} year ago', '{years} years ago', $years, 'loupe'),
            ['{years}' => number_format_i18n($years)]
        );
    }
}
