<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

final class CommandWords
{
    public static function disconnected(string $address): string
    {
        return strtr(
            'The account is disconnected: its token, posts and pictures are removed. At Instagram the token lives on until you remove the app there: {address}',
            ['{address}' => $address]
        );
    }

    public static function ask(): string
    {
        return 'Access token (it stays hidden): ';
    }

    public static function notHidden(): string
    {
        return "What is typed here can't be hidden on this terminal, so the token is not asked for. Put it into a file\nthat only you can read, and give it so:\n\n    php loupe.php connect < FILE\n\nThen delete the file.";
    }

    public static function nextSteps(string $cron, string $page): string
    {
        return strtr(
            "\nA line for cron, so that the token stays fresh and the posts current:\n\n    {cron}\n\nA line for the page that shows the feed:\n\n    {page}",
            ['{cron}' => $cron, '{page}' => $page]
        );
    }

    public static function nothingChanged(string $trouble): string
    {
        return strtr(
            '{trouble} Nothing was changed. Look whether the disk is full and whether this user may read and write there.',
            ['{trouble}' => $trouble]
        );
    }

    public static function fault(string $fault): string
    {
        return strtr(
            "Loupe met a fault of its own and stopped. Nothing is lost. Look for an update, or report this:\n{fault}",
            ['{fault}' => $fault]
        );
    }

    public static function noExtensions(string $missing, string $all): string
    {
        return strtr(
            'This PHP has no {missing}. Loupe needs the extensions {all} on the command line: without sodium no token could be encrypted. Install them, or ask your host to.',
            ['{missing}' => $missing, '{all}' => $all]
        );
    }

    public static function picturesToMend(): string
    {
        return 'Files of pictures are not as the records say. Mend them: php loupe.php pictures repair';
    }

    public static function picturesMended(): string
    {
        return 'The pictures are as the records say. What is superfluous goes in 14 days, because pages in a cache may show it.';
    }

    public static function usage(): string
    {
        return "Usage: php loupe.php COMMAND [OPTIONS]\n\n  connect                 connect the account of an access token, which is asked for,\n                          or read from standard input\n  sync                    do what is due: refresh tokens, fetch posts (for cron)\n  refresh                 refresh the tokens that are due, and nothing else\n  status                  show the accounts and how they are doing\n  disconnect ACCOUNT      remove an account (username or id) with everything stored for it\n  pictures check          compare the files of pictures with the records\n  pictures repair         mend them: what is damaged goes, what is missing is copied anew\n                          (both of one account where it is named, else of all)\n\n  --force                 sync, refresh: now, due or not\n  --quiet                 say nothing unless somebody has to do something\n  --config=FILE           settings, if not in loupe-config.php beside Loupe's folder\n\nA token is never an argument: it would stay in the shell's history and in the list of processes.";
    }

    public static function secretAmongArguments(): string
    {
        return "There is a token or another secret among the arguments, so nothing was done. Arguments can be read by\nother users of this server and stay in the shell's history, so it has to count as known to others:\nrevoke it (on Instagram under Settings, Website permissions, Apps and websites: remove the app; an app\nsecret is reset in Meta's App Dashboard) and remove the line from the history. Then get a new token, run\n\n    php loupe.php connect\n\nand paste it there.";
    }

    public static function notSo(string $usage): string
    {
        return strtr(
            "This command can't be given so.\n\n{usage}",
            ['{usage}' => $usage]
        );
    }

    public static function none(string $usage): string
    {
        return strtr(
            "There is no such command.\n\n{usage}",
            ['{usage}' => $usage]
        );
    }
}
