<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class RestWords
{
    public static function expiresIn(): string
    {
        return __('Seconds that the token lives, where a reply said so.', 'loupe');
    }

    public static function code(): string
    {
        return __('An authorisation code in place of a token.', 'loupe');
    }

    public static function tokenOrCode(): string
    {
        return __('Send a token or an authorisation code.', 'loupe');
    }

    public static function redirectUri(): string
    {
        return __('Where an authorisation code came back to, to the letter.', 'loupe');
    }

    public static function query(): string
    {
        return __('What to ask Instagram.', 'loupe');
    }

    public static function account(): string
    {
        return __('The account.', 'loupe');
    }

    public static function signedRequest(): string
    {
        return __('What Meta signed.', 'loupe');
    }

    public static function token(): string
    {
        return __('An access token, or a text that holds one.', 'loupe');
    }

    public static function curationHidden(): string
    {
        return __('Posts that are not shown.', 'loupe');
    }

    public static function curationPinned(): string
    {
        return __('Posts that are shown first, in this order.', 'loupe');
    }

    public static function curationOwn(): string
    {
        return __('Posts with an alternative text or a link of their own.', 'loupe');
    }

    public static function curationPost(): string
    {
        return __('The post.', 'loupe');
    }

    public static function curationHides(): string
    {
        return __('Whether the post is hidden.', 'loupe');
    }

    public static function curationPins(): string
    {
        return __('Whether the post is among the first.', 'loupe');
    }

    public static function curationBefore(): string
    {
        return __('What an earlier answer said was before: the post becomes as it was in it.', 'loupe');
    }

    public static function curationAlt(): string
    {
        return __('What the picture shows; empty for what stands on Instagram.', 'loupe');
    }

    public static function curationLink(): string
    {
        return __('Where the picture leads; empty for the post on Instagram.', 'loupe');
    }

    public static function curationLabel(): string
    {
        return __('Text of a link of its own below the picture; empty takes it away.', 'loupe');
    }

    public static function notALink(): string
    {
        return __('Nothing was changed: a link is a whole address that begins with https:// or http://, without blanks and quotes.', 'loupe');
    }

    public static function page(): string
    {
        return __('Which page of the feed.', 'loupe');
    }

    public static function perPage(): string
    {
        return __('Posts on a page.', 'loupe');
    }

    public static function beside(): string
    {
        return __('Ids or user names of accounts, with commas between, whose posts are mixed with those of this one by date.', 'loupe');
    }

    public static function post(): string
    {
        return __('A post’s address on Instagram, or its shortcode, for that post alone.', 'loupe');
    }

    public static function form(): string
    {
        return __('The posts as data, or the HTML that shows them.', 'loupe');
    }

    public static function room(): string
    {
        return __('Width in px that there is for the feed at most, from which browsers choose pictures; 0 from edge to edge.', 'loupe');
    }

    public static function noDay(string $parameter): string
    {
        return strtr(
            /* translators: {parameter}: its name */
            __('{parameter} is no day of the calendar, such as 2026-03-31.', 'loupe'),
            ['{parameter}' => $parameter]
        );
    }

    public static function notPublic(): string
    {
        return __('This feed is not open to everybody. An administrator can open it in the Theme Options.', 'loupe');
    }

    public static function hidden(): string
    {
        return __('Also posts that are hidden on the site, for whoever may change that.', 'loupe');
    }
}
