<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

final class NotSafeWords
{
    public static function shared(string $path, string $mode, string $wanted, string $quoted): string
    {
        return strtr(
            "Other users of this server can get at {path} (its mode is {mode}), so Loupe does not use it. Close it:\n\n    chmod {wanted} {quoted}\n\nIf somebody may have read the token and its key, revoke the token at Instagram and connect anew.",
            ['{path}' => $path, '{mode}' => $mode, '{wanted}' => $wanted, '{quoted}' => $quoted]
        );
    }

    public static function writable(string $path, string $mode, string $quoted): string
    {
        return strtr(
            "Other users of this server may put files of theirs into {path} (its mode is {mode}), and pages would show them, so Loupe does not use it. Close it:\n\n    chmod go-w {quoted}",
            ['{path}' => $path, '{mode}' => $mode, '{quoted}' => $quoted]
        );
    }

    public static function link(string $path, string $quoted): string
    {
        return strtr(
            "{path} is a link, and pictures would be written and deleted wherever it leads, so Loupe does not follow it. Look who made it, and remove it:\n\n    rm {quoted}\n\nThe next sync makes the folder, and copies the pictures anew.",
            ['{path}' => $path, '{quoted}' => $quoted]
        );
    }

    public static function linkAbove(string $path, string $quoted, string $target): string
    {
        return strtr(
            "{path} is a link inside the web root, and pictures would be written and deleted wherever it leads, so Loupe does not follow it. Put the folder itself there, if the link is not yours:\n\n    rm {quoted}\n\nIf it is, set web_root in loupe-config.php to the folder that it leads to: {target}",
            ['{path}' => $path, '{quoted}' => $quoted, '{target}' => $target]
        );
    }

    public static function anotherUsers(string $path, string $owner, string $user): string
    {
        return strtr(
            '{path} belongs to {owner}, and this runs as {user}, so Loupe does not use it. Run loupe.php as {owner}, in cron too. To go on as {user} instead, give that user the data folder, the key and the pictures (chown -R).',
            ['{path}' => $path, '{owner}' => $owner, '{user}' => $user]
        );
    }

    public static function somebody(): string
    {
        return 'somebody else';
    }

    public static function user(string $number): string
    {
        return strtr(
            'user {number}',
            ['{number}' => $number]
        );
    }

    public static function unreadable(string $path): string
    {
        return strtr(
            '{path} is there, but this user may not read it. Run loupe.php as the user that connected the account. What pages read has to be open to the web server: feeds/ is 0755, and its files are 0644.',
            ['{path}' => $path]
        );
    }

    public static function keyGone(string $path): string
    {
        return strtr(
            'The key file {path} is gone, and without it the stored tokens can\'t be read. The feed stays as it is. Put the file back from where it was kept; if it is lost, get new tokens and connect anew: php loupe.php connect',
            ['{path}' => $path]
        );
    }

    public static function closed(string $path, string $quoted): string
    {
        return strtr(
            "No pictures can be put into {path}: this user may not write there. Posts without one show their description. Make the folder, and give it to the user that runs loupe.php:\n\n    mkdir -p {quoted} && chown USER {quoted}",
            ['{path}' => $path, '{quoted}' => $quoted]
        );
    }
}
