<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Feed\Markup\Grid;
use Loupe\Core\Feed\Markup\Header;
use Loupe\Core\Feed\Markup\Html;
use Loupe\Core\Feed\Markup\Lightbox;
use Loupe\Core\Feed\Markup\Paging;
use Loupe\Core\Feed\Markup\Rows;
use Loupe\Core\Feed\Markup\Tile;
use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\More;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Settings;

/**
 * The feed's HTML, byte for byte what src/feed/markup/ writes, file by file.
 *
 * Pages need it without script, the panel and the editor need it at once, so it
 * stands in both languages. One DOM for all layouts: these are stylesheets.
 * Shape: docs/wire.md, "Markup".
 */
final class Markup
{
    /** Whether something in it is a link or a button that says what it does. */
    public static function hasLabels(Settings $settings): bool
    {
        return $settings->header || $settings->more !== More::None || $settings->opens === Opens::Lightbox
            || $settings->layout === Layout::Carousel;
    }

    /**
     * The feed as HTML; the empty string when there is nothing to show.
     *
     * @param list<Item> $items
     * @param ?Profile $profile the account's; null where nobody knows it
     * @param ?Labels $labels null where nothing needs one
     */
    public static function render(
        Settings $settings,
        array $items,
        ?Place $place = null,
        ?Profile $profile = null,
        ?Labels $labels = null,
    ): string {
        $items = array_slice($items, 0, Rows::most($settings));
        if ($items === []) {
            return '';
        }
        $place ??= new Place(Room::usual());
        $labels ??= new Labels();
        $sizes = Sizes::of($settings, $place->room);
        $tiles = '';
        foreach ($items as $at => $item) {
            $tiles .= Tile::html($settings, $sizes, $place, $at, $item);
        }
        // A role: without its bullets Safari would not call it a list by itself.
        $content = ($settings->header && $profile !== null ? Header::html($settings, $profile, $labels) : '')
            . Html::element('ul', ['class' => Grid::classes($settings), 'role' => 'list'], $tiles)
            . ($settings->layout === Layout::Carousel ? Paging::arrows($labels) : '')
            . ($settings->more !== More::None ? Paging::html($settings, $labels, $place) : '')
            . ($settings->opens === Opens::Lightbox ? Lightbox::html($settings, $sizes, $place, $items, $labels) : '');
        $isLedTo = $settings->opens === Opens::Lightbox || $settings->more !== More::None;
        return Html::element('div', [
            'class' => "loupe loupe-layout-{$settings->layout->value}",
            'id' => $isLedTo ? "loupe-$place->number" : null,
        ], $content);
    }
}
