<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Loading;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Ratio;
use Loupe\Core\Feed\Sizes;
use Loupe\Core\Generated\Hover;
use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\Url;

/** A post in the list. */
final class Tile
{
    /** How many of a masonry's short rows a picture takes: a square one, the widest and the highest. */
    private const SQUARE = 48;
    private const LEAST = 24;
    private const MOST = 90;

    public static function html(Settings $settings, Sizes $sizes, Place $place, int $at, Item $item): string
    {
        $loading = match (true) {
            !$place->isFirst || $at >= $settings->columns => Loading::Lazy,
            $at === 0 => Loading::First,
            default => Loading::Eager,
        };
        $width = Rows::isLarge($settings, $at) ? $sizes->large : $sizes->usual;
        $content = Picture::html($settings->shape, $width, $item->picture, $item->alt, $loading);
        $link = self::link($settings, $place, $item);
        if ($link !== null) {
            $content = Html::element('a', ['class' => 'loupe-link', ...$link], $content);
        }
        if ($item->kind !== Kind::Photo) {
            $content .= '<span class="loupe-mark"></span>';
        }
        if (self::hasText($settings, $item)) {
            $content .= Text::beside($settings, $item);
        }
        return Html::element('li', ['class' => self::classes($settings, $at, $item)], $content);
    }

    /** The address of a post's slide in the lightbox, on the page itself. */
    public static function slide(Place $place, Item $item): string
    {
        return "#loupe-$place->number-$item->id";
    }

    private static function classes(Settings $settings, int $at, Item $item): string
    {
        return "loupe-item loupe-{$item->kind->value}"
            . (Rows::isLarge($settings, $at) ? ' loupe-large' : '')
            . ($settings->layout === Layout::Masonry ? ' loupe-span-' . self::span($settings, $item) : '')
            . Rows::classes($settings, $at);
    }

    private static function span(Settings $settings, Item $item): int
    {
        $whole = [$item->picture->width ?? 0, $item->picture->height ?? 0];
        [$width, $height] = Ratio::of($settings->shape) ?? $whole;
        return $width > 0 && $height > 0
            ? max(self::LEAST, min(self::MOST, intdiv(2 * self::SQUARE * $height + $width, 2 * $width)))
            : self::SQUARE;
    }

    /** @return array<string, string>|null attributes; null where it leads nowhere */
    private static function link(Settings $settings, Place $place, Item $item): ?array
    {
        if ($settings->opens === Opens::Lightbox) {
            return ['href' => self::slide($place, $item)];
        }
        $isOwn = Url::isWeb($item->link);
        return $isOwn || ($settings->opens === Opens::Instagram && Url::isWeb($item->permalink)) ? [
            'href' => $isOwn ? $item->link : $item->permalink,
            'target' => '_blank',
            'rel' => Html::rel($isOwn && $settings->sponsored),
        ] : null;
    }

    /** Most feeds have none, and need not load what makes it. */
    private static function hasText(Settings $settings, Item $item): bool
    {
        return $settings->captions || $settings->counts || $settings->times || $settings->hover !== Hover::None
            || $item->label !== '';
    }
}
