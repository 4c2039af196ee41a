<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** What WordPress sets of blocks by itself: colours, borders, spacing, shadows. */
final class BlockStylesTest extends TestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->connect('one_post');
    }

    public function testTheFeedHasThem(): void
    {
        $start = self::start('{"backgroundColor":"contrast","fontSize":"small","className":"mine","align":"wide",'
            . '"style":{"border":{"radius":"4px"},"spacing":{"padding":{"top":"1px"}},"shadow":"1px 1px red"}}');
        foreach (
            [
                'wp-block-loupe-feed',
                'wp-exclude-emoji',
                'alignwide',
                'mine',
                'has-contrast-background-color',
                'has-small-font-size',
                'border-radius:4px',
                'padding-top:1px',
                'box-shadow:1px 1px red',
            ] as $part
        ) {
            self::assertStringContainsString($part, $start);
        }
    }

    public function testWhereNothingIsSetNothingIsSaidOfIt(): void
    {
        self::assertSame('<div class="wp-block-loupe-feed wp-exclude-emoji">', self::start('{"columns":2}'));
    }

    /** @return string the tag around a feed */
    private static function start(string $attributes): string
    {
        preg_match('/^<div[^>]*>/', do_blocks("<!-- wp:loupe/feed $attributes /-->"), $start);
        return $start[0] ?? '';
    }
}
