<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Value\Printable;
use WP_CLI;
use WP_CLI\Utils;

/** Rows for people or for scripts, and the end of a command. */
final class Output
{
    /** @param array<string, mixed> $options the command's */
    public function __construct(private readonly array $options)
    {
    }

    /** Whether a program reads it: then nothing but the rows goes to standard output. */
    public function isForScripts(): bool
    {
        return $this->format() !== 'table';
    }

    /**
     * A table needs rows; a program gets the empty list too.
     *
     * @param list<array<string, mixed>> $rows
     * @param list<string> $all their columns
     * @param list<string>|null $short those that a table has room for; null for all
     */
    public function rows(array $rows, array $all, ?array $short = null): void
    {
        $rows = array_map(static fn (array $row): array => array_map(
            static fn (mixed $cell): mixed => is_string($cell) ? Printable::line($cell) : $cell,
            $row
        ), $rows);
        if ($rows !== [] || $this->isForScripts()) {
            Utils\format_items($this->format(), $rows, $this->isForScripts() ? $all : $short ?? $all);
        }
    }

    public function success(string $message): void
    {
        if (!$this->isForScripts()) {
            WP_CLI::success(Printable::lines($message));
        }
    }

    /** On standard error. */
    public function warning(string $message): void
    {
        if (!$this->isForScripts()) {
            WP_CLI::warning(Printable::lines($message));
        }
    }

    public function log(string $message): void
    {
        if (!$this->isForScripts()) {
            WP_CLI::log(Printable::lines($message));
        }
    }

    public static function fail(string $message, ExitCode $code): never
    {
        WP_CLI::error(Printable::lines($message), $code->value);
        // phpcs:ignore WordPress.Security.EscapeOutput -- An exit code.
        exit($code->value);
    }

    public static function end(ExitCode $code): void
    {
        if ($code !== ExitCode::Done) {
            WP_CLI::halt($code->value);
        }
    }

    private function format(): string
    {
        return (string) Utils\get_flag_value($this->options, 'format', 'table');
    }
}
