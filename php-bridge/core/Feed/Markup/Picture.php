<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Loading;
use Loupe\Core\Feed\Picture as Copies;
use Loupe\Core\Feed\Width;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Value\Url;

/** A post's picture. */
final class Picture
{
    /** Widest source in px that stands in `src`, for browsers without `srcset`. */
    private const PLAIN_WIDTH = 640;

    /** In a shape, so wide; what it shows where there is none. */
    public static function html(Shape $shape, Width $width, ?Copies $copies, string $alt, Loading $loading): string
    {
        $alt = str_replace("\n", ' ', $alt);
        $cut = $copies?->cut($shape);
        return $cut === null || !Url::isWeb($cut->path)
            ? Html::element('span', ['class' => 'loupe-blank'], Html::escape($alt))
            : self::copied($width, $copies, $cut, $alt, $loading);
    }

    private static function copied(Width $width, Copies $copies, Cut $cut, string $alt, Loading $loading): string
    {
        $isOfSeveral = count($cut->widths) > 1;
        $srcset = self::srcset($cut);
        $isLazy = $loading === Loading::Lazy;
        // Programs that don't know the format choose by its name; those that have never heard of choosing take the
        // plain one.
        $mime = $cut->plain === null ? null : $cut->format->mime();
        $laidOut = $isLazy ? $width->lazy : $width->plain;
        // A <source> may have an `auto` only where its picture has one too.
        $own = $mime === null ? $laidOut : ($isLazy ? 'auto' : null);
        [$across, $down] = $copies->size($cut);
        $hasDimensions = $across > 0 && $down > 0;
        $image = '<img' . Html::attributes([
            'class' => 'loupe-picture',
            'src' => self::plain($cut),
            'srcset' => $isOfSeveral && $mime === null ? $srcset : null,
            'sizes' => $isOfSeveral ? $own : null,
            'width' => $hasDimensions ? (string) $across : null,
            'height' => $hasDimensions ? (string) $down : null,
            'data-colour' => $copies->colour === '' ? null : "#$copies->colour",
            'alt' => $alt,
            // Said also where it is usual: WordPress makes pictures lazy that say nothing.
            'loading' => $isLazy ? 'lazy' : 'eager',
            'fetchpriority' => $loading === Loading::First ? 'high' : null,
            'decoding' => 'async',
        ]) . '>';
        // Without script no picture is lazy, and `auto` would be the whole window.
        $sources = [
            ...$isOfSeveral && $isLazy ? [['media' => '(scripting: none)', 'sizes' => $width->plain]] : [],
            ...$mime !== null ? [['media' => null, 'sizes' => $isOfSeveral ? $laidOut : null]] : [],
        ];
        if ($sources === []) {
            return $image;
        }
        return '<picture>' . implode('', array_map(
            static fn (array $source): string => '<source' . Html::attributes([
                'media' => $source['media'],
                'type' => $mime,
                'srcset' => $srcset,
                'sizes' => $source['sizes'],
            ]) . '>',
            $sources
        )) . "$image</picture>";
    }

    /** What stands in `src`: the plain file, else the widest up to PLAIN_WIDTH, else the narrowest. */
    private static function plain(Cut $cut): string
    {
        if ($cut->plain !== null) {
            return $cut->address($cut->plain, PictureFormat::Jpeg);
        }
        $narrow = array_filter($cut->widths, static fn (int $width): bool => $width <= self::PLAIN_WIDTH);
        return $cut->address($narrow === [] ? $cut->widths[0] : end($narrow), $cut->format);
    }

    private static function srcset(Cut $cut): string
    {
        $isOfSeveral = count($cut->widths) > 1;
        return implode(', ', array_map(
            static fn (int $width): string => $cut->address($width, $cut->format) . ($isOfSeveral ? " {$width}w" : ''),
            $cut->widths
        ));
    }
}
