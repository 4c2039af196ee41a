<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\AltText;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Generated\Settings;

/** Which feed a page shows, and what of it. */
final class PageFeed
{
    /**
     * @param list<string> $connected ids in order of connection
     * @return string|null the account that the page names, else the first one; null where it is not connected
     */
    public static function account(Settings $settings, array $connected): ?string
    {
        $id = $settings->account === '' ? ($connected[0] ?? '') : $settings->account;
        return in_array($id, $connected, true) ? $id : null;
    }

    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param int $count of them at most
     * @return list<Item> each with a text for those who cannot see it; none where there is no feed, or a hidden one
     */
    public static function items(
        ?PageRecord $page,
        string $picturesUrl,
        AltText $texts,
        int $count = PHP_INT_MAX,
    ): array {
        $items = $page === null || $page->isHidden ? [] : $page->items($picturesUrl, $count);
        return self::described($items, $texts);
    }

    /**
     * @param list<Item> $items
     * @return list<Item> each with a text for those who cannot see it
     */
    public static function described(array $items, AltText $texts): array
    {
        return array_map(static fn (Item $item): Item => $item->described($texts), $items);
    }

    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge
     * @param bool $isFirst whether it is the first that a visitor sees of the page
     * @return string empty where there is nothing to show
     */
    public static function markup(
        Settings $settings,
        ?PageRecord $page,
        string $picturesUrl,
        AltText $texts,
        int $room = Markup::USUAL_ROOM,
        bool $isFirst = false,
    ): string {
        $items = self::items($page, $picturesUrl, $texts, $settings->count);
        return Markup::render($settings, $items, $room, $isFirst);
    }
}
