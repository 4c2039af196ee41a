<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class FeedNoteWords
{
    public static function noPosts(): string
    {
        return __('This feed shows no posts now. If its account has some, what is chosen for the feed may leave all of them out.', 'loupe');
    }

    public static function noAccount(): string
    {
        return __('No Instagram account is connected yet.', 'loupe');
    }

    public static function noSuchAccount(string $name): string
    {
        return strtr(
            /* translators: {name}: what a person wrote for an account */
            __('No connected Instagram account is called “{name}”.', 'loupe'),
            ['{name}' => $name]
        );
    }

    public static function connected(string $accounts): string
    {
        return strtr(
            /* translators: {accounts}: the accounts' names, with commas between */
            __('Connected: {accounts}.', 'loupe'),
            ['{accounts}' => $accounts]
        );
    }

    public static function noSetting(string $written, string $settings): string
    {
        return strtr(
            /* translators: {written}: what a person wrote, {settings}: the names of the settings, with commas between */
            __('“{written}” is no setting of the feed. There are: {settings}.', 'loupe'),
            ['{written}' => $written, '{settings}' => $settings]
        );
    }

    public static function noNumber(string $setting, string $written, string $number): string
    {
        return strtr(
            /* translators: {setting}: name of a setting, {written}: what a person wrote for it, {number}: a number */
            __('{setting}: “{written}” is no whole number, so it is {number}.', 'loupe'),
            ['{setting}' => $setting, '{written}' => $written, '{number}' => $number]
        );
    }

    public static function outOfRange(string $setting, string $written, string $least, string $most): string
    {
        return strtr(
            /* translators: {setting}: name of a setting, {written}: what a person wrote for it, {least}: a number, {most}: a number */
            __('{setting}: {written} is not between {least} and {most}, so the nearest of these is taken.', 'loupe'),
            ['{setting}' => $setting, '{written}' => $written, '{least}' => $least, '{most}' => $most]
        );
    }

    public static function noSwitch(string $setting, string $written): string
    {
        return strtr(
            /* translators: {setting}: name of a setting, {written}: what a person wrote for it */
            __('{setting}: “{written}” is neither “yes” nor “no”, so it is as by default.', 'loupe'),
            ['{setting}' => $setting, '{written}' => $written]
        );
    }

    public static function noChoice(string $setting, string $written, string $choices, string $default): string
    {
        return strtr(
            /* translators: {setting}: name of a setting, {written}: what a person wrote for it, {choices}: what can be chosen, with commas between, {default}: one of these */
            __('{setting}: “{written}” is none of {choices}, so it is {default}.', 'loupe'),
            ['{setting}' => $setting, '{written}' => $written, '{choices}' => $choices, '{default}' => $default]
        );
    }

    public static function noDay(string $setting, string $written): string
    {
        return strtr(
            /* translators: {setting}: name of a setting, {written}: what a person wrote for it */
            __('{setting}: “{written}” is no day such as 2026-03-31, so it is left out.', 'loupe'),
            ['{setting}' => $setting, '{written}' => $written]
        );
    }

    public static function noMember(string $setting, string $written, string $choices): string
    {
        return strtr(
            /* translators: {setting}: name of a setting, {written}: what a person wrote for it, {choices}: what can be chosen, with commas between */
            __('{setting}: “{written}” is none of {choices}, so it is left out.', 'loupe'),
            ['{setting}' => $setting, '{written}' => $written, '{choices}' => $choices]
        );
    }

    public static function noPost(): string
    {
        return __('What is written for the one post is not the address of a post on Instagram, so nothing is shown here. Copy the address with “Copy link” in the post’s menu on Instagram.', 'loupe');
    }

    public static function postSought(): string
    {
        return __('This post is being looked for on Instagram. It shows here once it is found: within minutes, or hours if it is an old one of many.', 'loupe');
    }

    public static function postMissing(): string
    {
        return __('This post is not among the posts of the connected account, so nothing is shown here. Check its address, and that the feed is of the account that posted it. It is looked for again in a week, or after “Sync posts”.', 'loupe');
    }

    public static function postHidden(): string
    {
        return __('This post is hidden on this site, so nothing is shown here.', 'loupe');
    }

    public static function look(): string
    {
        return __('See how the connected accounts are doing', 'loupe');
    }

    public static function ask(): string
    {
        return __('Ask an administrator to look after the connected account.', 'loupe');
    }

    public static function whoSees(): string
    {
        return __('Only people who can edit see this note.', 'loupe');
    }
}
