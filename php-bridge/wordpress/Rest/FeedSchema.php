<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

/** What the editor gets of the feeds, as JSON schemas: docs/architecture.md, "Item". */
final class FeedSchema
{
    private const TEXT = ['type' => 'string'];
    private const PIXELS = ['type' => 'integer', 'minimum' => 0];

    /** @return array<string, mixed> the connected accounts that have a feed */
    public static function list(): array
    {
        $feed = ['id' => self::TEXT, 'username' => self::TEXT];
        return self::object('loupe-feeds', ['feeds' => self::listOf($feed)]);
    }

    /** @return array<string, mixed> one feed's items */
    public static function items(): array
    {
        return self::object('loupe-feed', ['items' => self::listOf([
            'id' => self::TEXT,
            'kind' => ['type' => 'string', 'enum' => ['photo', 'video', 'album']],
            'permalink' => self::TEXT,
            'taken_at' => ['type' => 'integer'],
            'caption' => self::TEXT,
            'alt' => self::TEXT,
            'picture' => ['type' => ['object', 'null'], 'properties' => [
                'width' => self::PIXELS,
                'height' => self::PIXELS,
                'sources' => self::listOf(['url' => self::TEXT, 'width' => self::PIXELS]),
            ]],
        ])]);
    }

    /**
     * @param array<string, mixed> $properties
     * @return array<string, mixed>
     */
    private static function object(string $title, array $properties): array
    {
        return [
            '$schema' => 'http://json-schema.org/draft-04/schema#',
            'title' => $title,
            'type' => 'object',
            'properties' => $properties,
        ];
    }

    /**
     * @param array<string, mixed> $properties
     * @return array<string, mixed>
     */
    private static function listOf(array $properties): array
    {
        return ['type' => 'array', 'items' => ['type' => 'object', 'properties' => $properties]];
    }
}
