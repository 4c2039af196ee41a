<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class KeptWords
{
    public static function title(): string
    {
        return __('What this site keeps', 'loupe');
    }

    public static function summary(): string
    {
        return __('How many posts are kept, and whether their films are too', 'loupe');
    }

    public static function posts(): string
    {
        return __('Posts of each account, the newest', 'loupe');
    }

    public static function postsHint(string $least, string $most): string
    {
        return strtr(
            /* translators: {least}, {most}: numbers of posts */
            __('{least} to {most}. More than {least} are read over hours, and once a day anew. What is beyond a lower number goes with the next sync.', 'loupe'),
            ['{least}' => $least, '{most}' => $most]
        );
    }

    public static function films(): string
    {
        return __('Largest film that is copied, in MB', 'loupe');
    }

    public static function filmsHint(string $most, string $posts): string
    {
        return strtr(
            /* translators: {most}: a number of megabytes, {posts}: a number of posts */
            __('0 to {most}. With 0 no film is copied, and those that are here go 14 days later. Else the site gets the films of the newest {posts} posts of each account, little by little, and keeps them for as long as their posts. Many a film has tens of MB.', 'loupe'),
            ['{most}' => $most, '{posts}' => $posts]
        );
    }

    public static function filmsHold(string $size): string
    {
        return strtr(
            /* translators: {size}: such as 120 MB */
            __('Films take {size} of the disk now.', 'loupe'),
            ['{size}' => $size]
        );
    }

    public static function fixed(): string
    {
        return __('This is set in wp-config.php or by another plugin, and can be changed only there.', 'loupe');
    }

    public static function save(): string
    {
        return __('Save', 'loupe');
    }

    public static function saved(): string
    {
        return __('Saved. It takes effect with each account\'s next sync, within hours.', 'loupe');
    }

    public static function notNumbers(string $leastPosts, string $mostPosts, string $mostFilms): string
    {
        return strtr(
            /* translators: {least_posts}, {most_posts}: numbers of posts, {most_films}: a number of megabytes */
            __('Nothing was saved: one of the numbers is missing or out of its bounds. Posts are {least_posts} to {most_posts}, films 0 to {most_films}. Enter them without points or commas, then save again.', 'loupe'),
            ['{least_posts}' => $leastPosts, '{most_posts}' => $mostPosts, '{most_films}' => $mostFilms]
        );
    }
}
