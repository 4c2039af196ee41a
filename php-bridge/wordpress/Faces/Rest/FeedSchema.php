<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Profile;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\PictureFormat;

/** What the editor gets of the feeds, as JSON schemas: docs/wire.md, "Item". */
final class FeedSchema
{
    private const NUMBER = ['type' => 'integer', 'minimum' => 0];

    /** What is said of a post where there is something to say. */
    private const TEXTS = ['link', 'label', 'likes_text', 'comments_text', 'day', 'date', 'time'];

    /** @return array<string, mixed> the connected accounts that have a feed */
    public static function list(): array
    {
        $names = ['type' => 'array', 'items' => Schema::TEXT];
        $feed = ['id' => Schema::TEXT, 'username' => Schema::TEXT, 'former_names' => $names];
        return Schema::document('loupe-feeds', ['feeds' => Schema::listOf($feed)]);
    }

    /** @return array<string, mixed> one feed's items with whose they are, or the HTML that shows them */
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
            'picture' => self::picture(),
        ], [
            'caption_end' => self::NUMBER,
            'likes' => self::NUMBER,
            'comments' => self::NUMBER,
            'on_profile' => ['type' => 'boolean'],
            'video' => Schema::TEXT,
            'children' => Schema::listOf(['id' => Schema::TEXT, 'kind' => Schema::caseOf(Kind::class)], [
                'alt' => Schema::TEXT,
                'picture' => self::picture(),
                'video' => Schema::TEXT,
            ]),
            ...array_fill_keys(self::TEXTS, Schema::TEXT),
        ]);
        $profile = array_fill_keys(array_keys(Profile::fromArray([])->toArray()), Schema::TEXT);
        $words = array_fill_keys(array_keys((new Labels())->toArray()), Schema::TEXT);
        return Schema::either('loupe-feed', [
            [
                'items' => $items,
                'profile' => Schema::objectOrNull($profile),
                'words' => Schema::objectOf($words),
                'today' => Schema::TEXT,
            ],
            ['html' => Schema::TEXT],
        ]);
    }

    /** @return array<string, mixed> */
    private static function picture(): array
    {
        return Schema::objectOrNull([
            'width' => self::NUMBER,
            'height' => self::NUMBER,
            'colour' => Schema::TEXT,
            'cuts' => Schema::listOf([
                'shape' => Schema::caseOf(Shape::class),
                'path' => Schema::TEXT,
                'type' => Schema::caseOf(PictureFormat::class),
                'widths' => ['type' => 'array', 'items' => self::NUMBER],
                'plain' => ['type' => ['integer', 'null'], 'minimum' => 0],
            ]),
        ]);
    }
}
