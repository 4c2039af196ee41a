<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Columns;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class ColumnsTest extends TestCase
{
    public function testPicturesAreAsWideAsEachLayoutMakesThem(): void
    {
        foreach (
            [
                [['layout' => 'masonry'], 412.0, [132.0]],
                [['layout' => 'masonry'], 405.0, [198.5]],
                [['layout' => 'carousel', 'columns' => 6], 416.0, [130]],
                [['layout' => 'highlight'], 1216.0, [400.0, 808.0]],
                [['layout' => 'highlight', 'columns_narrow' => 1], 360.0, [360.0]],
                [['layout' => 'list'], 360.0, [144.0]],
                [['layout' => 'list'], 1200.0, [240]],
                [['layout' => 'single'], 700.0, [700.0]],
                [['columns' => 4, 'columns_medium' => 2], 608.0, [300.0]],
                [['columns' => 4, 'columns_narrow' => 3], 316.0, [100.0]],
            ] as [$values, $width, $boxes]
        ) {
            self::assertEquals($boxes, Columns::of(Settings::fromArray($values))->boxes($width), json_encode($values));
        }
    }
}
