<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Generated\Hover;
use Loupe\Core\Generated\Settings;

/** What a page shows of a feed. */
final class PageFeed
{
    /**
     * The posts that a page shows, but for one that it shows alone.
     *
     * @param list<string> $accounts ids
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param int $offset how many are left out, beside those that the settings leave out
     * @return list<Item>
     */
    public static function posts(
        PostReader $posts,
        Settings $settings,
        array $accounts,
        string $picturesUrl,
        \DateTimeZone $zone,
        int $now,
        int $offset,
        int $count,
    ): array {
        if (!SelectedPosts::areOthers($settings, count($accounts))) {
            return $posts->shown($accounts[0], $picturesUrl, $settings->offset + $offset, $count);
        }
        $curations = array_combine($accounts, array_map($posts->curation(...), $accounts));
        return (new SelectedPosts($posts, $settings, $picturesUrl, $zone, $now))->of($curations, $offset, $count);
    }

    /**
     * @param list<Item> $items
     * @return list<Item> each with a text for those who cannot see it
     */
    public static function described(array $items, Texts $texts): array
    {
        return array_map(static fn (Item $item): Item => $item->described($texts), $items);
    }

    /**
     * @param list<Item> $items
     * @return list<Item> each with what the settings have said of it
     */
    public static function told(Settings $settings, array $items, Texts $texts): array
    {
        return $settings->counts || $settings->times || $settings->hover === Hover::Counts
            ? array_map(static fn (Item $item): Item => $item->told($texts), $items)
            : self::described($items, $texts);
    }

    /**
     * What browsers are told of posts that they draw themselves.
     *
     * @param list<Item> $items
     * @param ?PageRecord $page of the account that is shown with them; null where there is none
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @return array<string, mixed> docs/wire.md, "Reply"
     */
    public static function reply(
        array $items,
        ?PageRecord $page,
        string $picturesUrl,
        Texts $texts,
        int $now,
    ): array {
        // Of whom a hidden feed is stays hidden, too.
        $profile = $page?->isHidden === false ? $page->profile->told($texts, $picturesUrl) : null;
        return [
            'items' => array_map(static fn (Item $item): array => $item->told($texts)->toReply(), $items),
            'profile' => $profile?->toArray(),
            'words' => $texts->labels()->toArray(),
            'today' => $texts->day($now),
        ];
    }

    /**
     * The HTML of posts.
     *
     * @param list<Item> $items
     * @param ?PageRecord $page of the account that is shown with them; null where there is none
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @return string empty where there is nothing to show
     */
    public static function html(
        Settings $settings,
        array $items,
        ?PageRecord $page,
        string $picturesUrl,
        Texts $texts,
        Place $place,
    ): string {
        return Markup::render(
            $settings,
            self::told($settings, $items, $texts),
            $place,
            $settings->header ? $page?->profile->told($texts, $picturesUrl) : null,
            Markup::hasLabels($settings) ? $texts->labels() : null
        );
    }
}
