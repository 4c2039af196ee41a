<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class FeedFormWords
{
    public static function title(): string
    {
        return __('Your feed', 'loupe');
    }

    public static function preview(): string
    {
        return __('Preview', 'loupe');
    }

    public static function create(): string
    {
        return __('Create a page with this feed', 'loupe');
    }

    public static function createHelp(): string
    {
        return __('It is a draft: nobody else sees it until you publish it.', 'loupe');
    }

    public static function pageTitle(): string
    {
        /* translators: the title of the page that is created */
        return __('Instagram', 'loupe');
    }

    public static function notCreated(string $message): string
    {
        return strtr(
            /* translators: {message}: WordPress’s reason, a sentence */
            __('The page could not be created. {message}', 'loupe'),
            ['{message}' => $message]
        );
    }

    public static function mayNotCreate(): string
    {
        return __('Your role on this site may not create pages.', 'loupe');
    }

    public static function cancel(): string
    {
        /* translators: a button that closes the form of one post */
        return __('Cancel', 'loupe');
    }
}
