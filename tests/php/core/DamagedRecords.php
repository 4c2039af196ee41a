<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

/** What may become of a stored record: each of its values, however deep, of each wrong shape in turn. */
final class DamagedRecords
{
    private const SHAPES = [
        'null' => null,
        'an integer' => -7,
        'a huge integer' => PHP_INT_MAX,
        'a fraction' => 1.5e300,
        'a text' => 'x',
        'an empty text' => '',
        'an empty list' => [],
        'a list' => ['x', 7],
        'something nested' => ['x' => ['y' => ['z']]],
        'true' => true,
        'false' => false,
    ];

    /**
     * @param array<mixed> $record
     * @return iterable<string, array{array<mixed>}>
     */
    public static function of(array $record, string $path = ''): iterable
    {
        foreach ($record as $key => $value) {
            $without = $record;
            unset($without[$key]);
            yield "without $path$key" => [$without];
            foreach (self::SHAPES as $shape => $wrong) {
                yield "$path$key is $shape" => [[...$record, $key => $wrong]];
            }
            foreach (is_array($value) ? self::of($value, "$path$key.") : [] as $name => [$damaged]) {
                yield $name => [[...$record, $key => $damaged]];
            }
        }
        if ($path === '') {
            yield 'an empty record' => [[]];
            yield 'a list in place of the record' => [['x', ['y']]];
        }
    }
}
