<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Profile;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\Kind;
use PHPUnit\Framework\TestCase;

final class MarkupTest extends TestCase
{
    /** @dataProvider vectors */
    public function test_the_markup_is_the_vectors_to_the_byte(\stdClass $case): void
    {
        self::assertSame(Vectors::html($case), self::render($case, self::items($case)));
    }

    /** @dataProvider vectors */
    public function test_items_are_the_same_once_stored_and_read_again(\stdClass $case): void
    {
        $items = array_map(
            static fn (array $item): Item => Item::fromArray(Item::fromArray($item)->toArray()),
            Vectors::toArray(Vectors::feed($case)->items)
        );
        $again = array_map(static fn (Item $item): Item => Item::fromArray($item->toArray()), $items);
        self::assertEquals($items, $again);
    }

    /** @dataProvider vectors */
    public function test_browsers_are_told_what_pages_say(\stdClass $case): void
    {
        $told = array_map(static fn (Item $item): array => $item->toReply(), self::items($case));
        foreach (['caption_end', 'likes_text', 'comments_text', 'day', 'date', 'time'] as $name) {
            $expected = array_column(Vectors::toArray(Vectors::feed($case)->items), $name, 'id');
            self::assertSame($expected, array_column($told, $name, 'id'));
        }
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

    public function test_the_first_row_of_what_a_page_begins_with_is_loaded_at_once(): void
    {
        $cut = ['shape' => 'square', 'path' => 'https://example.org/a', 'type' => 'avif', 'widths' => [320, 640]];
        $picture = ['width' => 1080, 'height' => 1080, 'cuts' => [$cut + ['plain' => 640]]];
        $item = Item::fromArray(['picture' => $picture]);
        $settings = Settings::fromArray(['columns' => 2]);
        $html = Markup::render($settings, array_fill(0, 4, $item), new Place(Room::of(645), true));
        preg_match_all('~<picture>(.*?)</picture>~', $html, $pictures);
        [$first, $second, $third, $fourth] = $pictures[1];
        $typed = '<source type="image/avif" srcset="https://example.org/a-320.avif 320w, https://example.org/a-640.avif'
            . ' 640w" sizes="(max-width: 327px) calc((100vw - 60px) / 1), min((100vw - 68px) / 2, 319px)">';
        $image = '<img class="loupe-picture" src="https://example.org/a-640.jpg" width="640" height="640" alt=""';
        self::assertSame("$typed$image loading=\"eager\" fetchpriority=\"high\" decoding=\"async\">", $first);
        self::assertSame("$typed$image loading=\"eager\" decoding=\"async\">", $second);
        self::assertStringContainsString(' sizes="auto" width="640" height="640" alt="" loading="lazy" ', $third);
        self::assertSame($third, $fourth);
        self::assertStringNotContainsString('eager', Markup::render($settings, [$item], new Place(Room::of(645))));
    }

    /** @return list<Item> */
    private static function items(\stdClass $case): array
    {
        return array_map(Item::fromArray(...), Vectors::toArray(Vectors::feed($case)->items));
    }

    /** @param list<Item> $items */
    private static function render(\stdClass $case, array $items): string
    {
        $feed = Vectors::feed($case);
        $place = new Place(
            Room::of($case->room ?? Room::USUAL),
            false,
            $case->number ?? 1,
            $case->part ?? 1,
            $case->newer ?? '',
            $case->more ?? '',
            $case->more_alone ?? '',
            $case->previous ?? '',
            $case->next ?? '',
            $case->came ?? '',
        );
        return Markup::render(
            Settings::fromArray(Vectors::toArray($case->settings)),
            $items,
            $place,
            isset($feed->profile) ? Profile::fromArray(Vectors::toArray($feed->profile)) : null,
            Labels::fromArray(Vectors::toArray($feed->words ?? [])),
        );
    }
}
