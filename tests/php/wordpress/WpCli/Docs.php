<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress\WpCli;

/**
 * A command's PHPDoc as WP-CLI reads it (make.wordpress.org/cli: documentation
 * standards): the synopsis under "## OPTIONS", with defaults and choices.
 */
final class Docs
{
    /** @var array<string, array{default: string|null, choices: list<string>, takesValue: bool}> by name */
    private array $options = [];
    private int $required = 0;
    private int $positional = 0;

    public function __construct(object $command, string $method)
    {
        $lines = explode("\n", self::section(self::text($command, $method), 'OPTIONS'));
        $last = '';
        foreach ($lines as $line) {
            if (preg_match('/^\[?--([a-z-]+)(=<[a-z-]+>)?\]?$/', $line, $match) === 1) {
                $last = $match[1];
                $this->options[$last] = ['default' => null, 'choices' => [], 'takesValue' => isset($match[2])];
            } elseif (preg_match('/^(\[)?<[a-z-]+>(\.\.\.)?\]?$/', $line, $match) === 1) {
                $this->required += $match[1] === '[' ? 0 : 1;
                $this->positional += isset($match[2]) ? PHP_INT_MAX >> 1 : 1;
            } elseif (preg_match('/^default: (.+)$/', $line, $match) === 1) {
                $this->options[$last]['default'] = $match[1];
            } elseif (preg_match('/^  - (.+)$/', $line, $match) === 1) {
                $this->options[$last]['choices'][] = $match[1];
            } elseif ($line !== '' && preg_match('/^(: .+|---|options:)$/', $line) !== 1) {
                throw new \LogicException("WP-CLI could not read this line of $method(): $line");
            }
        }
    }

    /** @return list<string> */
    public static function subcommands(object $command): array
    {
        $names = array_map(
            static fn (\ReflectionMethod $method): string => $method->isStatic() ? '_' : $method->getName(),
            (new \ReflectionClass($command))->getMethods(\ReflectionMethod::IS_PUBLIC)
        );
        return array_values(array_filter($names, static fn (string $name): bool => $name[0] !== '_'));
    }

    public static function help(object $command, ?string $method): string
    {
        if ($method !== null) {
            return self::text($command, $method);
        }
        $lines = [self::text($command, null), '', 'SUBCOMMANDS', ''];
        foreach (self::subcommands($command) as $name) {
            $lines[] = "  $name  " . strtok(self::text($command, $name), "\n");
        }
        return implode("\n", $lines);
    }

    /**
     * Divides a command line as WP-CLI does, and refuses what it refuses.
     *
     * @param list<string> $words
     * @return array{list<string>, array<string, string|bool>}
     */
    public function check(array $words): array
    {
        $positional = [];
        $defaults = array_map(static fn (array $option): ?string => $option['default'], $this->options);
        $options = array_filter($defaults, is_string(...));
        foreach ($words as $word) {
            if (preg_match('/^--([a-z-]+)(=(.*))?$/s', $word, $match) !== 1) {
                $positional[] = $word;
                continue;
            }
            $name = $match[1];
            $value = $match[3] ?? true;
            if (!isset($this->options[$name]) || $this->options[$name]['takesValue'] !== is_string($value)) {
                \WP_CLI::error("Parameter errors:\n unknown --$name parameter");
            }
            $choices = $this->options[$name]['choices'];
            if ($choices !== [] && !in_array($value, $choices, true)) {
                \WP_CLI::error("Parameter errors:\n Invalid value specified for '$name'");
            }
            $options[$name] = $value;
        }
        if (count($positional) > $this->positional || count($positional) < $this->required) {
            \WP_CLI::error('Wrong number of positional arguments.');
        }
        return [$positional, $options];
    }

    /** The comment without its stars and tags. */
    private static function text(object $command, ?string $method): string
    {
        $reflection = $method === null ? new \ReflectionClass($command) : new \ReflectionMethod($command, $method);
        $text = (string) preg_replace('~^/\*\*\n?|\s*\*/$~', '', (string) $reflection->getDocComment());
        $lines = array_map(
            static fn (string $line): string => (string) preg_replace('~^\s*\* ?~', '', $line),
            explode("\n", $text)
        );
        return trim(implode("\n", array_filter($lines, static fn (string $line): bool => ($line[0] ?? '') !== '@')));
    }

    private static function section(string $text, string $title): string
    {
        preg_match("/^## $title\n(.*?)(?=^## |\z)/ms", $text, $match);
        return trim($match[1] ?? '');
    }
}
