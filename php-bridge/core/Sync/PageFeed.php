<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Settings;

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
     * @return list<Item> none where there is no feed, or a hidden one
     */
    public static function items(?StoredFeed $feed, string $picturesUrl): array
    {
        return $feed === null || $feed->isHidden ? [] : $feed->itemsAt($picturesUrl);
    }

    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @return string empty where there is nothing to show
     */
    public static function markup(Settings $settings, ?StoredFeed $feed, string $picturesUrl): string
    {
        return Markup::render($settings, self::items($feed, $picturesUrl));
    }
}
