<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

final class SetupWords
{
    public static function noFeed(string $folder): string
    {
        return strtr(
            'No account is connected yet, or the web server may not go into {folder}.',
            ['{folder}' => $folder]
        );
    }

    public static function damagedKey(string $file): string
    {
        return strtr(
            '{file} holds no key of Loupe\'s, or a damaged one. Put back the file as it was. If it is lost, delete it and connect your accounts anew.',
            ['{file}' => $file]
        );
    }

    public static function weakKey(string $file, string $quoted): string
    {
        return strtr(
            "{file} holds a key that is easy to guess, so no token is stored with it. Delete it and connect your accounts anew, so that a good one is made:\n\n    rm {quoted}",
            ['{file}' => $file, '{quoted}' => $quoted]
        );
    }

    public static function noConfiguration(string $file, string $sample): string
    {
        return strtr(
            'There is no configuration at {file}, or this user may not read it. Copy {sample} there and set your site\'s folder and address.',
            ['{file}' => $file, '{sample}' => $sample]
        );
    }

    public static function noArray(string $file, string $sample): string
    {
        return strtr(
            '{file} has to return an array: see {sample}.',
            ['{file}' => $file, '{sample}' => $sample]
        );
    }

    public static function noWebRoot(): string
    {
        return 'The configuration names no web_root: the folder that your site\'s pages are in.';
    }

    public static function noSiteUrl(): string
    {
        return 'The configuration names no site_url: the address of your site\'s front page, such as https://example.org.';
    }

    public static function unlikeAddress(string $root, string $url): string
    {
        return strtr(
            'The web_root, {root}, does not end like the path of site_url, {url}, so Loupe can\'t tell which folders above it visitors can reach. Set data_folder to a place that no address leads to.',
            ['{root}' => $root, '{url}' => $url]
        );
    }

    public static function webRootMissing(string $root): string
    {
        return strtr(
            'The web_root, {root}, is not there. Set it to the folder that your site\'s pages are in.',
            ['{root}' => $root]
        );
    }

    public static function inWebRoot(string $setting, string $path, string $root): string
    {
        return strtr(
            'The {setting}, {path}, is inside the web root, where visitors could ask for it. Set {setting} to a place outside of {root}.',
            ['{setting}' => $setting, '{path}' => $path, '{root}' => $root]
        );
    }

    public static function keyBesideData(string $file, string $folder): string
    {
        return strtr(
            'The key_file, {file}, is inside the data folder, and a copy of that would open every token in it. Set key_file to a place outside of {folder}; a key that is there already goes with it (mv).',
            ['{file}' => $file, '{folder}' => $folder]
        );
    }

    public static function shownIsNoList(): string
    {
        return 'The setting \'shown\' has to be a list of arrays, each with what a page sets before it requires the feed, such as [[\'columns\' => 4, \'room\' => 720]].';
    }

    public static function noWholePath(string $setting): string
    {
        return strtr(
            'The configuration\'s {setting} has to be a whole path, such as /home/example/….',
            ['{setting}' => $setting]
        );
    }
}
