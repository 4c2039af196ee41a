<?php

/** A STAND-IN for the functions of WP-CLI that Loupe's commands call: see WP_CLI.php. */

declare(strict_types=1);

namespace WP_CLI\Utils;

/** @param array<string, mixed> $options */
function get_flag_value(array $options, string $flag, mixed $default = null): mixed
{
    return $options[$flag] ?? $default;
}

/**
 * @param list<array<string, mixed>> $items
 * @param list<string> $fields
 */
function format_items(string $format, array $items, array $fields): void
{
    $rows = array_map(
        static fn (array $item): array => array_merge(...array_map(
            static fn (string $field): array => [$field => $item[$field]],
            $fields
        )),
        $items
    );
    match ($format) {
        'json' => print(json_encode($rows)),
        'yaml' => print("---\n" . implode('', array_map(yaml(...), $rows))),
        'csv' => csv([$fields, ...$rows]),
        'table' => table([$fields, ...$rows]),
        default => \WP_CLI::error("Invalid format: $format"),
    };
}

/** @param array<string, mixed> $row */
function yaml(array $row): string
{
    $lines = "-\n";
    foreach ($row as $field => $value) {
        $lines .= "  $field: " . (is_string($value) ? json_encode($value) : cell($value)) . "\n";
    }
    return $lines;
}

/** @param list<array<mixed>> $rows */
function csv(array $rows): void
{
    foreach ($rows as $row) {
        fputcsv(STDOUT, array_map(cell(...), array_values($row)));
    }
}

/** @param list<array<mixed>> $rows */
function table(array $rows): void
{
    foreach ($rows as $row) {
        echo '| ', implode(' | ', array_map(cell(...), $row)), " |\n";
    }
}

function cell(mixed $value): string
{
    return is_bool($value) ? ($value ? 'true' : 'false') : (string) $value;
}
