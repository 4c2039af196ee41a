<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Place;
use Loupe\Core\Generated\More;
use Loupe\Core\Generated\Settings;

/** The way to other posts. */
final class Paging
{
    /** The part from which on the next is not fetched before somebody asks for it: there is a footer, too. */
    private const PRESSED = 3;

    /** Nothing where there are none. */
    public static function html(Settings $settings, Labels $labels, Place $place): string
    {
        $ways = array_filter([
            // Behind others that are there, nobody needs a way to them.
            $place->newer === '' || $place->came !== '' ? '' : Html::element('a', [
                'class' => 'loupe-newer',
                'rel' => 'prev',
                'href' => $place->newer,
            ], Html::escape($labels->newer)),
            $place->more === '' ? '' : Html::element('a', [
                'class' => 'loupe-more',
                'rel' => 'next',
                'href' => $place->more,
                'data-more' => $place->moreAlone === '' ? null : $place->moreAlone,
                'data-scroll' => $settings->more === More::Scroll && $place->part < self::PRESSED ? true : null,
            ], Html::escape($labels->more)),
        ]);
        return self::news($place)
            . ($ways === [] ? '' : Html::element('p', ['class' => 'loupe-paging'], implode(' ', $ways)));
    }

    /** What is told of posts when they came, to those who do not see it. It is there before: only then is it read out. */
    private static function news(Place $place): string
    {
        if ($place->came === '' && $place->moreAlone === '') {
            return '';
        }
        $came = $place->came === '' ? '' : Html::element('p', [], Html::escape($place->came));
        return Html::element('div', ['class' => 'loupe-came', 'role' => 'log'], $came);
    }

    /** To the left and to the right of a strip, for its script. */
    public static function arrows(Labels $labels): string
    {
        $arrow = static fn (string $class, string $label): string
            => Html::element('button', ['class' => $class, 'type' => 'button', 'aria-label' => $label], '');
        return $arrow('loupe-previous', $labels->previous) . $arrow('loupe-next', $labels->next);
    }
}
