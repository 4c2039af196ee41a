<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Feed\Child;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Loading;
use Loupe\Core\Feed\Picture as Copies;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Sizes;
use Loupe\Core\Feed\Width;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\Url;

/**
 * Every post whole, in a strip over the page of which one is seen at a time.
 * It needs no script: tiles link to their slides.
 */
final class Lightbox
{
    /** @param list<Item> $items */
    public static function html(
        Settings $settings,
        Sizes $sizes,
        Place $place,
        array $items,
        Labels $labels,
    ): string {
        // As wide as the window, but where there is no script: all pictures are fetched there at once, so those of the
        // tiles have to do.
        $width = Width::lazily($sizes->usual->plain, '100vw');
        $slides = '';
        $here = "#loupe-$place->number";
        foreach ($items as $at => $item) {
            $before = isset($items[$at - 1]) ? [$here, $items[$at - 1]->id] : [$place->newer, $place->previous];
            $behind = isset($items[$at + 1]) ? [$here, $items[$at + 1]->id] : [$place->more, $place->next];
            $slides .= Html::element('section', [
                'class' => 'loupe-slide',
                'id' => substr(Tile::slide($place, $item), 1),
                'tabindex' => '-1',
                'aria-label' => (string) ($place->before(Rows::most($settings)) + $at + 1),
            ], self::media($width, $item) . self::about($settings, $item, $labels)
                . self::beside('loupe-previous', $before, $labels->previous)
                . self::beside('loupe-next', $behind, $labels->next)
                . self::link('loupe-close', $here, $labels->close));
        }
        return Html::element('dialog', ['class' => 'loupe-lightbox', 'aria-label' => $labels->lightbox], $slides);
    }

    /**
     * The way to another post's slide.
     *
     * @param array{string, string} $slide the address of its feed, on the page of another part where this one ends, and
     *     its id
     */
    private static function beside(string $class, array $slide, string $label): string
    {
        [$feed, $id] = $slide;
        return $id === '' ? '' : self::link($class, "$feed-$id", $label);
    }

    private static function link(string $class, string $href, string $label): string
    {
        return Html::element('a', ['class' => $class, 'href' => $href], Html::escape($label));
    }

    private static function media(Width $width, Item $item): string
    {
        if ($item->children === []) {
            $shown = self::shown($width, $item->kind, $item->picture, $item->alt, $item->video ?? '');
            return Html::element('div', ['class' => 'loupe-media'], $shown);
        }
        $children = array_map(static fn (Child $child): string => Html::element(
            'li',
            ['class' => 'loupe-media'],
            self::shown($width, $child->kind, $child->picture, $child->alt, $child->video ?? '')
        ), $item->children);
        // A strip of its own, which can be moved by keys.
        return Html::element(
            'ul',
            ['class' => 'loupe-children', 'role' => 'list', 'tabindex' => '0'],
            implode('', $children)
        );
    }

    /** A film lies over its picture: a poster would be fetched before anybody opens the lightbox. */
    private static function shown(Width $width, Kind $kind, ?Copies $copies, string $alt, string $video): string
    {
        return Picture::html(Shape::Original, $width, $copies, $alt, Loading::Lazy)
            . ($kind === Kind::Video && Url::isWeb($video) ? Html::element('video', [
                'class' => 'loupe-film',
                'src' => $video,
                'controls' => true,
                'preload' => 'none',
                'playsinline' => true,
            ], '') : '');
    }

    private static function about(Settings $settings, Item $item, Labels $labels): string
    {
        $links = [
            Text::own($item, $settings->sponsored, $labels->link),
            Url::isWeb($item->permalink) ? Html::element('a', [
                'class' => 'loupe-permalink',
                'href' => $item->permalink,
                'target' => '_blank',
                'rel' => 'noopener',
            ], Html::escape($labels->on_instagram)) : '',
        ];
        $about = Text::caption($item->caption, $settings->tags)
            . Text::meta($item, $settings->counts, $settings->times);
        foreach ($links as $link) {
            $about .= $link === '' ? '' : Html::element('p', [], $link);
        }
        return Html::element('div', ['class' => 'loupe-about'], $about);
    }
}
