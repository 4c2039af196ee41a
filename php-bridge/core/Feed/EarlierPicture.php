<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\Coerce;

/** Records of Loupe 0.1 name a picture's files one by one, all of them whole pictures. */
final class EarlierPicture
{
    private const FILE = '/^(.+)-([1-9][0-9]{0,4})\.(jpg|png|webp|avif)\z/';

    /**
     * The item with its picture as it is stored now.
     *
     * @param array<mixed> $item as it is stored
     * @return array<mixed>
     */
    public static function replaced(array $item): array
    {
        $picture = Coerce::values($item['picture'] ?? null);
        return isset($picture['sources']) ? [...$item, 'picture' => self::cut($picture)] : $item;
    }

    /**
     * @param array<mixed> $picture
     * @return array<mixed>
     */
    private static function cut(array $picture): array
    {
        $cut = null;
        foreach (Coerce::values($picture['sources']) as $source) {
            if (preg_match(self::FILE, Coerce::text($source['url'] ?? null), $file) === 1) {
                [, $path, $width, $type] = $file;
                $widths = [...$cut['widths'] ?? [], (int) $width];
                $cut = ['shape' => Shape::Original->value, 'path' => $path, 'type' => $type, 'widths' => $widths];
            }
        }
        return [...array_diff_key($picture, ['sources' => 0]), 'cuts' => $cut === null ? [] : [$cut]];
    }
}
