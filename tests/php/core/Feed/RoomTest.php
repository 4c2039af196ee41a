<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Column;
use Loupe\Core\Feed\Columns;
use Loupe\Core\Feed\CssLength;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\Sizes;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class RoomTest extends TestCase
{
    /** Of Twenty Twenty-Five, on both sides. */
    private const EDGES = 'clamp(60px, 10vw, 100px)';

    public function testItComesBackFromItsKey(): void
    {
        foreach ([0, 645, 1340] as $width) {
            foreach ([null, CssLength::read(self::EDGES), CssLength::pixels(0)] as $edges) {
                $room = Room::of($width, $edges);
                self::assertEquals($room, Room::read($room->key()));
            }
        }
        self::assertSame('1340', Room::of(1340)->key());
        $column = Room::of(645, CssLength::read(self::EDGES))->column(new Column(202, 34, 13, 782));
        self::assertSame('645;202,34,13,782 clamp(60px, 10vw, 100px)', $column->key());
        self::assertEquals($column, Room::read($column->key()));
        $none = ['', 'x', '-1', '12345', '1340 ', '1340 wide', ' 60px'];
        $noColumn = ['645;', '645;202,0,13,782', '645;202,34,13', '645;202,101,13,782 60px', ';202,34,13,782'];
        foreach ([...$none, ...$noColumn] as $key) {
            self::assertNull(Room::read($key), $key);
        }
    }

    public function testAColumnIsAsWideAsThePageMakesIt(): void
    {
        $wide = Room::of(1340, CssLength::read(self::EDGES));
        foreach ([[390, 161.0], [1280, 289.0], [1366, 310.5], [1920, 329.0]] as [$window, $px]) {
            $columns = Columns::of(Settings::fromArray(['columns' => 4]));
            self::assertSame([$px], $columns->boxes($wide->in($window)), "$window");
        }
    }

    public function testBrowsersAreToldTheSame(): void
    {
        $settings = Settings::fromArray(['columns' => 2]);
        $sizes = static fn (Room $room): string => Sizes::of($settings, $room)->usual->plain;
        self::assertSame(
            '(max-width: 327px) calc((100vw - clamp(60px, 10vw, 100px)) / 1), '
            . 'min((100vw - clamp(68px, 8px + 10vw, 108px)) / 2, 319px)',
            $sizes(Room::of(645, CssLength::read(self::EDGES)))
        );
        $narrow = Room::of(645, CssLength::read('16vw'));
        self::assertStringStartsWith('(max-width: 319px) calc((100vw - ', $sizes($narrow));
    }

    public function testAColumnIsAPartOfThePageAndAllOfANarrowOne(): void
    {
        $room = Room::of(645, CssLength::pixels(60))->column(new Column(202, 34, 13, 782));
        foreach ([[390, 330.0], [781, 645.0], [782, 202.0], [1280, 202.0]] as [$window, $px]) {
            self::assertSame($px, $room->in($window), "$window");
        }
        $wide = Room::of(0)->column(new Column(9999, 25, 0, 0));
        self::assertSame([97.5, 320.0], [$wide->in(390), $wide->in(1280)]);
        $sizes = static fn (int $columns, Room $room): string
            => Sizes::of(Settings::fromArray(['columns' => $columns]), $room)->usual->plain;
        self::assertSame(
            '(max-width: 327px) calc((100vw - 60px) / 1), (max-width: 781px) min((100vw - 68px) / 2, 319px), '
            . 'min(((100vw - 60px) * 0.34 - 13px) / 1, 202px)',
            $sizes(2, $room)
        );
        self::assertSame(
            '(max-width: 1071px) calc(((100vw - 0px) * 0.25) / 1), min(((100vw - 0px) * 0.25 - 8px) / 2, 4996px)',
            $sizes(2, $wide)
        );
    }

    public function testAFeedThatPagesGiveNoRoomIsDrawnAllTheSame(): void
    {
        foreach (['100vw', '150vw', '2000px'] as $edges) {
            $room = Room::of(645, CssLength::read($edges));
            $settings = Settings::fromArray(['columns' => 6]);
            self::assertNotSame('', Sizes::of($settings, $room)->usual->plain);
            self::assertGreaterThanOrEqual(1.0, Columns::of($settings)->boxes($room->in(360))[0]);
        }
    }
}
