<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\PictureFormat;

/** What the editor gets of the feeds, as JSON schemas: docs/wire.md, "Item". */
final class FeedSchema
{
    private const PIXELS = ['type' => 'integer', 'minimum' => 0];

    /** @return array<string, mixed> the connected accounts that have a feed */
    public static function list(): array
    {
        $feed = ['id' => Schema::TEXT, 'username' => Schema::TEXT];
        return Schema::document('loupe-feeds', ['feeds' => Schema::listOf($feed)]);
    }

    /** @return array<string, mixed> one feed's items, or the HTML that shows them */
    public static function items(): array
    {
        $items = Schema::listOf([
            'id' => Schema::TEXT,
            'kind' => Schema::caseOf(Kind::class),
            'permalink' => Schema::TEXT,
            'username' => Schema::TEXT,
            'taken_at' => ['type' => 'integer'],
            'caption' => Schema::TEXT,
            'alt' => Schema::TEXT,
            'picture' => Schema::objectOrNull([
                'width' => self::PIXELS,
                'height' => self::PIXELS,
                'colour' => Schema::TEXT,
                'cuts' => Schema::listOf([
                    'shape' => Schema::caseOf(Shape::class),
                    'path' => Schema::TEXT,
                    'type' => Schema::caseOf(PictureFormat::class),
                    'widths' => ['type' => 'array', 'items' => self::PIXELS],
                    'plain' => ['type' => ['integer', 'null'], 'minimum' => 0],
                ]),
            ]),
        ]);
        return Schema::either('loupe-feed', [['items' => $items], ['html' => Schema::TEXT]]);
    }
}
