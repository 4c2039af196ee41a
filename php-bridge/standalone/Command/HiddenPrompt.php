<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

/**
 * Asks on a terminal without showing what is typed.
 *
 * A small shell process switches the echo off, and on again once its pipe
 * from here closes: that happens however this program ends, be it by Ctrl-C
 * or SIGKILL.
 */
final class HiddenPrompt
{
    /** TTOU is ignored because a program in the background is else stopped when it changes the terminal. */
    private const GUARD = <<<'SHELL'
        trap '' HUP INT QUIT TERM TSTP TTOU
        before=$(stty -g <&3) && stty -echo <&3 || exit 1
        echo hidden
        read -r closed
        stty "$before" <&3
        SHELL;

    /** A token copied with line breaks comes as several lines at once: none may be left to the shell. */
    private const SECONDS_TO_NEXT_LINE = 0.3;

    /**
     * @param resource $terminal to read from
     * @param string $question shown on standard error, where no pipe takes it away
     * @return string|null null where what is typed cannot be hidden: then nothing was asked
     */
    public static function ask($terminal, string $question): ?string
    {
        $guard = function_exists('proc_open') ? @proc_open(
            ['sh', '-c', self::GUARD],
            [0 => ['pipe', 'r'], 1 => ['pipe', 'w'], 2 => ['file', '/dev/null', 'w'], 3 => $terminal],
            $pipes
        ) : false;
        if ($guard === false || fgets($pipes[1]) !== "hidden\n") {
            return null;
        }
        try {
            fwrite(STDERR, $question);
            return self::lines($terminal);
        } finally {
            fclose($pipes[0]);
            proc_close($guard);
            fwrite(STDERR, "\n");
        }
    }

    /** @param resource $terminal */
    private static function lines($terminal): string
    {
        $text = (string) fgets($terminal);
        do {
            [$read, $write, $except] = [[$terminal], null, null];
            $hasMore = stream_select($read, $write, $except, 0, (int) (self::SECONDS_TO_NEXT_LINE * 1e6)) === 1;
            $line = $hasMore ? fgets($terminal) : false;
            $text .= (string) $line;
        } while ($line !== false);
        return $text;
    }
}
