<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class FeedNoteWords
{
    public static function noPosts(): string
    {
        return __('This feed shows no posts now.', 'loupe');
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
            __('{setting}: “{written}” is neither “yes” nor “no”, so it is off.', 'loupe'),
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
