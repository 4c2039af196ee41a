<?php

/** A STAND-IN for the prompt of WP-CLI's terminal library: see WP_CLI.php. */

declare(strict_types=1);

namespace cli;

/** Asks until something was typed, or once where there is a default. */
function prompt(string $question, string|false $default = false, string $marker = ': ', bool $hide = false): string
{
    do {
        echo $question, $marker;
        $hide && system('stty -echo');
        $line = fgets(STDIN);
        if ($hide) {
            system('stty echo');
            echo "\n";
        }
        if ($line === false) {
            throw new \Exception('The input ended.');
        }
        $answer = trim($line);
    } while ($answer === '' && $default === false);
    return $answer === '' ? (string) $default : $answer;
}
