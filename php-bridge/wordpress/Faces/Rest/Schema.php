<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

/** What the schemas of all the routes are made of. */
final class Schema
{
    public const TEXT = ['type' => 'string'];

    /**
     * @param array<string, mixed> $properties all of them, and none besides, stand in what comes back
     * @return array<string, mixed> a whole schema
     */
    public static function document(string $title, array $properties): array
    {
        return self::either($title, [$properties]);
    }

    /**
     * @param non-empty-list<array<string, mixed>> $properties of each thing that may come back
     * @return array<string, mixed> a whole schema
     */
    public static function either(string $title, array $properties): array
    {
        $heading = ['$schema' => 'http://json-schema.org/draft-04/schema#', 'title' => $title];
        return count($properties) === 1
            ? [...$heading, ...self::objectOf($properties[0])]
            : [...$heading, 'oneOf' => array_map(self::objectOf(...), $properties)];
    }

    /**
     * @param array<string, mixed> $properties
     * @param array<string, mixed> $optional those that may be missing
     * @return array<string, mixed>
     */
    public static function objectOf(array $properties, array $optional = []): array
    {
        return [
            'type' => 'object',
            'properties' => $properties + $optional,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }

    /**
     * @param array<string, mixed> $properties
     * @return array<string, mixed>
     */
    public static function objectOrNull(array $properties): array
    {
        return [...self::objectOf($properties), 'type' => ['object', 'null']];
    }

    /**
     * @param array<string, mixed> $properties of each of the list's objects
     * @param array<string, mixed> $optional those that may be missing
     * @return array<string, mixed>
     */
    public static function listOf(array $properties, array $optional = []): array
    {
        return ['type' => 'array', 'items' => self::objectOf($properties, $optional)];
    }

    /**
     * @param class-string<\BackedEnum> $enum
     * @return array<string, mixed>
     */
    public static function caseOf(string $enum): array
    {
        return ['type' => 'string', 'enum' => array_column($enum::cases(), 'value')];
    }
}
