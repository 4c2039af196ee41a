<?php

/**
 * A STAND-IN for WP-CLI, which cannot be had where these tests run: as much
 * of its documented API as Loupe's commands use, and its rules about
 * arguments, read from the commands' own PHPDoc. No part of the plugin.
 */

declare(strict_types=1);

use Loupe\Tests\WordPress\WpCli\Docs;
use Loupe\Tests\WordPress\WpCli\Halt;

// The name is WP-CLI's own.
// phpcs:ignore PSR1.Classes.ClassDeclaration.MissingNamespace,Squiz.Classes.ValidClassName.NotCamelCaps
final class WP_CLI
{
    /** @var array<string, object> commands by name; their public methods are subcommands */
    private static array $commands = [];

    public static bool $isQuiet = false;

    public static function add_command(string $name, object $command): bool
    {
        self::$commands[$name] = $command;
        return true;
    }

    /** @param list<string> $words the command line without global options */
    public static function run(array $words): void
    {
        if (($words[0] ?? '') === 'help') {
            $command = self::$commands[$words[1] ?? ''] ?? self::error('No such command.');
            self::line(Docs::help($command, $words[2] ?? null));
            return;
        }
        // Of nested commands the longest name counts.
        $nested = implode(' ', array_slice($words, 0, 2));
        if (isset(self::$commands[$nested])) {
            $words = [$nested, ...array_slice($words, 2)];
        }
        $command = self::$commands[$words[0] ?? ''] ?? self::error("'{$words[0]}' is not a registered wp command.");
        $method = $words[1] ?? '';
        if (!in_array($method, Docs::subcommands($command), true)) {
            self::error("'$method' is not a registered subcommand of '{$words[0]}'.");
        }
        [$positional, $options] = (new Docs($command, $method))->check(array_slice($words, 2));
        $command->$method($positional, $options);
    }

    public static function line(string $message = ''): void
    {
        echo $message, "\n";
    }

    public static function log(string $message): void
    {
        self::$isQuiet || self::line($message);
    }

    public static function success(string $message): void
    {
        self::log("Success: $message");
    }

    public static function warning(string $message): void
    {
        self::$isQuiet || fwrite(STDERR, "Warning: $message\n");
    }

    /** @param bool|int $exit true for 1, false to go on */
    public static function error(string $message, bool|int $exit = true): mixed
    {
        fwrite(STDERR, "Error: $message\n");
        return $exit === false ? null : throw new Halt((int) $exit);
    }

    public static function halt(int $code): never
    {
        throw new Halt($code);
    }

    public static function colorize(string $text): string
    {
        return (string) preg_replace('/%[a-zA-Z0-9_]/', '', $text);
    }

    /** @param array<string, mixed> $options */
    public static function confirm(string $question, array $options = []): void
    {
        if (\WP_CLI\Utils\get_flag_value($options, 'yes')) {
            return;
        }
        fwrite(STDOUT, "$question [y/n] ");
        if (strtolower(trim((string) fgets(STDIN))) !== 'y') {
            throw new Halt(0);
        }
    }
}
