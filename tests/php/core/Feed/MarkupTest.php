<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\Kind;
use PHPUnit\Framework\TestCase;

final class MarkupTest extends TestCase
{
    /** @dataProvider vectors */
    public function test_the_markup_is_the_vectors_to_the_byte(\stdClass $case): void
    {
        $settings = Settings::fromArray(Vectors::toArray($case->settings));
        $items = array_map(Item::fromArray(...), Vectors::toArray($case->items));
        self::assertSame(Vectors::html($case), self::render($case, $settings, $items));
    }

    /** @dataProvider vectors */
    public function test_items_look_the_same_once_stored_and_read_again(\stdClass $case): void
    {
        $settings = Settings::fromArray(Vectors::toArray($case->settings));
        $items = array_map(Item::fromArray(...), Vectors::toArray($case->items));
        $again = array_map(fn (Item $item): Item => Item::fromArray($item->toArray()), $items);
        self::assertEquals($items, $again);
        self::assertSame(Vectors::html($case), self::render($case, $settings, $again));
    }

    public static function vectors(): array
    {
        return Vectors::cases('markup');
    }

    public function test_bytes_that_are_no_text_never_reach_the_page(): void
    {
        $item = new Item('1', Kind::Photo, '', 0, "caf\xE9 \xF0\x9F", "\xFFalt", null);
        $html = Markup::render(Settings::fromArray(['captions' => true]), [$item]);
        self::assertSame(1, preg_match('//u', $html), 'the page is valid UTF-8');
        self::assertStringContainsString('<span class="loupe-blank">' . "\u{FFFD}" . 'alt</span>', $html);
    }

    /** @param list<Item> $items */
    private static function render(\stdClass $case, Settings $settings, array $items): string
    {
        return Markup::render($settings, $items, $case->room ?? Markup::USUAL_ROOM);
    }
}
