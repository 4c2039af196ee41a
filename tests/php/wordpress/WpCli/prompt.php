<?php

/** A STAND-IN for the prompt of WP-CLI's terminal library: see WP_CLI.php. */

declare(strict_types=1);

namespace cli;

final class Shell
{
    public static function hide(bool $hidden = true): void
    {
        system('stty ' . ($hidden ? '-echo' : 'echo'));
    }
}

/** Asks until something was typed, or once where there is a default. */
function prompt(string $question, string|false $default = false, string $marker = ': ', bool $hide = false): string
{
    do {
        echo $question, $marker;
        $hide && Shell::hide();
        $line = fgets(STDIN);
        if ($hide) {
            Shell::hide(false);
            echo "\n";
        }
        if ($line === false) {
            throw new \Exception('The input ended.');
        }
        $answer = trim($line);
    } while ($answer === '' && $default === false);
    return $answer === '' ? (string) $default : $answer;
}
