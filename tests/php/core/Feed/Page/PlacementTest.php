<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class PlacementTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testItComesBackFromItsKey(): void
    {
        foreach (['square', '4:5', '3:4', 'original'] as $shape) {
            $settings = Settings::fromArray(['shape' => $shape, 'columns' => 4, 'gap' => 12]);
            $placement = Placement::of($settings, Room::of(1180));
            self::assertEquals($placement, Placement::read($placement->key()));
        }
        self::assertEquals(Placement::lightbox(), Placement::read(Placement::lightbox()->key()));
        foreach (
            [
                ['layout' => 'carousel'],
                ['layout' => 'highlight', 'tile_width' => '200'],
                ['layout' => 'list'],
                ['layout' => 'masonry', 'columns_medium' => 2, 'columns_narrow' => 1],
            ] as $values
        ) {
            $placement = Placement::of(Settings::fromArray($values), Room::of(1180));
            self::assertEquals($placement, Placement::read($placement->key()));
        }
        self::assertNull(Placement::read('square 3 8'));
        self::assertNull(Placement::read('round 3 8 1200'));
    }

    public function testAPageThatOpensPostsShowsTheirPicturesInALightboxToo(): void
    {
        $all = static fn (string $opens): array => array_map(
            static fn (Placement $placement): string => $placement->key(),
            Placement::all(Settings::fromArray(['opens' => $opens]), Room::of(600))
        );
        self::assertSame([self::placement(600)->key()], $all('instagram'));
        self::assertSame([self::placement(600)->key(), Placement::lightbox()->key()], $all('lightbox'));
    }

    public function testItIsNewsOnceAndThenOnceAWeek(): void
    {
        $placement = self::placement(1180);
        self::assertTrue($placement->isNews([], self::NOW));
        $noted = [$placement->key() => self::NOW];
        self::assertFalse($placement->isNews($noted, self::NOW + 6 * self::DAY));
        self::assertTrue($placement->isNews($noted, self::NOW + 7 * self::DAY));
        self::assertTrue(self::placement(645)->isNews($noted, self::NOW));
    }

    public function testThereAreNotMoreThanADiskHasRoomFor(): void
    {
        $noted = [];
        for ($room = 600; count($noted) < Placement::MOST; $room++) {
            $noted[self::placement($room)->key()] = self::NOW;
        }
        self::assertFalse(self::placement(1180)->isNews($noted, self::NOW));
        self::assertCount(Placement::MOST, Placement::current([...$noted, 'square 3 8 99' => self::NOW], self::NOW));
        // There is one lightbox, whatever else there is.
        $lightbox = Placement::lightbox();
        self::assertTrue($lightbox->isNews($noted, self::NOW));
        $all = Placement::current([...$noted, $lightbox->key() => self::NOW], self::NOW);
        self::assertSame([...$noted, $lightbox->key() => self::NOW], $all);
        self::assertFalse($lightbox->isNews($all, self::NOW));
    }

    public function testOneThatNobodyShowedForThreeWeeksIsForgotten(): void
    {
        $noted = [self::placement(600)->key() => self::NOW, self::placement(700)->key() => self::NOW - 21 * self::DAY];
        self::assertSame(['square 3 8 600' => self::NOW], Placement::current($noted, self::NOW));
        self::assertSame([], Placement::current(['x' => self::NOW, 'square 3 8 600' => 'y'], self::NOW));
    }

    private static function placement(int $room): Placement
    {
        return Placement::of(Settings::fromArray([]), Room::of($room));
    }
}
