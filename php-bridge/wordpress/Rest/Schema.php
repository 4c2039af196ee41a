<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

/** What the schemas of all the routes are made of. */
final class Schema
{
    public const TEXT = ['type' => 'string'];

    /**
     * @param array<string, mixed> $properties
     * @return array<string, mixed> a whole schema
     */
    public static function document(string $title, array $properties): array
    {
        return [
            '$schema' => 'http://json-schema.org/draft-04/schema#',
            'title' => $title,
            'type' => 'object',
            'properties' => $properties,
        ];
    }

    /**
     * @param array<string, mixed> $properties of each of the list's objects
     * @return array<string, mixed>
     */
    public static function listOf(array $properties): array
    {
        return ['type' => 'array', 'items' => ['type' => 'object', 'properties' => $properties]];
    }
}
