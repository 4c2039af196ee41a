<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Shape;

/** How wide a shape is to how high it is. As src/feed/picture.rs. */
final class Ratio
{
    /** @return array{int, int}|null null where each picture has its own */
    public static function of(Shape $shape): ?array
    {
        return match ($shape) {
            Shape::Square => [1, 1],
            Shape::FourByFive => [4, 5],
            Shape::ThreeByFour => [3, 4],
            Shape::Original => null,
        };
    }
}
