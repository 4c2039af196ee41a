<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Selection;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class SelectionTest extends TestCase
{
    /** @dataProvider vectors */
    public function test_posts_are_selected_as_the_vectors_say(\stdClass $case): void
    {
        $items = array_map(Item::fromArray(...), Vectors::toArray($case->items));
        self::assertSame($case->expect, array_column(self::selected($case, $items), 'id'));
    }

    /** @dataProvider vectors */
    public function test_what_is_selected_once_more_is_the_same(\stdClass $case): void
    {
        $case->settings->offset = 0;
        $once = self::selected($case, array_map(Item::fromArray(...), Vectors::toArray($case->items)));
        self::assertSame($once, self::selected($case, $once));
    }

    /** @dataProvider vectors */
    public function test_browsers_are_told_the_day_that_counts(\stdClass $case): void
    {
        $zone = new \DateTimeZone($case->zone);
        $day = static fn (\stdClass $item): ?string => isset($item->taken_at)
            ? (new \DateTimeImmutable("@$item->taken_at"))->setTimezone($zone)->format('Y-m-d')
            : null;
        $told = static fn (\stdClass $item): ?string => $item->day ?? null;
        self::assertSame(array_map($told, $case->items), array_map($day, $case->items));
    }

    public static function vectors(): array
    {
        return Vectors::cases('selection');
    }

    /**
     * @param list<Item> $items
     * @return list<Item>
     */
    private static function selected(\stdClass $case, array $items): array
    {
        $settings = Settings::fromArray(Vectors::toArray($case->settings));
        return (new Selection($settings, new \DateTimeZone($case->zone), $case->today))->of($items);
    }
}
