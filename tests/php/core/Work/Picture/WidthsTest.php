<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Picture;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Work\Picture\Widths;
use PHPUnit\Framework\TestCase;

final class WidthsTest extends TestCase
{
    /** Pixels across of a box on wide screens, and on phones of 390 px. */
    private const BOXES = [
        [['columns' => 4, 'gap' => 8], '1180', [289, 578, 322, 483]],
        [['columns' => 4, 'gap' => 8], '1340 clamp(60px, 10vw, 100px)', [289, 311, 329, 578, 658, 322, 483]],
        [['columns' => 3, 'gap' => 8], '645', [210, 420, 322, 483]],
        [['columns' => 1], '645', [645, 1290, 660, 990]],
        [['columns' => 6, 'gap' => 0], '0', [320, 640, 260, 390]],
    ];

    public function testEachBoxHasAWidthThatIsAsWideAndHardlyWider(): void
    {
        foreach (self::BOXES as [$settings, $room, $boxes]) {
            $widths = Widths::of([Placement::of(Settings::fromArray($settings), self::room($room))])->all()['square'];
            foreach ($boxes as $box) {
                $enough = array_filter($widths, static fn (int $width): bool => $width >= $box);
                self::assertNotSame([], $enough, "$box");
                self::assertLessThanOrEqual($box * 1.005, min($enough), "$box");
            }
        }
    }

    public function testNeighboursAreNoCloserThanOneCanTell(): void
    {
        $all = array_map(
            static fn (array $box): Placement => Placement::of(Settings::fromArray($box[0]), self::room($box[1])),
            self::BOXES
        );
        $widths = Widths::of($all)->all()['square'];
        foreach (array_map(null, array_slice($widths, 0, -1), array_slice($widths, 1)) as [$narrow, $wide]) {
            self::assertGreaterThan($narrow * 1.005, $wide);
        }
    }

    public function testShapesAreThoseThatPagesShow(): void
    {
        $tall = Placement::of(Settings::fromArray(['shape' => '4:5']), Room::of(600));
        $whole = Placement::of(Settings::fromArray(['shape' => 'original']), Room::of(600));
        self::assertSame(['4:5', 'original'], array_keys(Widths::of([$tall, $whole])->all()));
        self::assertSame(['square'], array_keys(Widths::of([])->all()));
    }

    public function testWhatAPageOpensIsWholeAsWideAsWindowsAreAndComesAfterWhatFeedsShow(): void
    {
        $tiles = Placement::of(Settings::fromArray([]), Room::of(600));
        $sizes = [
            [1440, 1800, [720, 1080, 1440]],
            [1080, 1350, [720, 1080]],
            [900, 600, [720, 900]],
            [500, 500, [500]],
        ];
        foreach ($sizes as [$width, $height, $wanted]) {
            $ofTiles = Widths::of([$tiles])->renditions($width, $height, PictureFormat::Avif);
            $all = Widths::of([$tiles, Placement::lightbox()])->renditions($width, $height, PictureFormat::Avif);
            self::assertEquals($ofTiles, array_slice($all, 0, count($ofTiles)));
            $opened = array_slice($all, count($ofTiles));
            self::assertSame([], array_filter($opened, static fn (Rendition $one): bool
                => $one->shape !== Shape::Original));
            self::assertSame([min(640, $width), ...$wanted], array_column($opened, 'width'), 'A JPEG is the first.');
        }
        self::assertNull(Widths::of([$tiles])->ofChildren());
        $ofChildren = Widths::of([$tiles, Placement::lightbox()])->ofChildren();
        self::assertEquals($opened, $ofChildren?->renditions(500, 500, PictureFormat::Avif));
    }

    public function testNoCopyIsLargerThanTheOriginalAndTheWidestIsAsLarge(): void
    {
        $sizes = [[1080, 1350, 1080], [1080, 566, 566], [400, 500, 400], [100, 100, 100]];
        foreach ($sizes as [$width, $height, $widest]) {
            $copies = self::copies('square', $width, $height, PictureFormat::Avif);
            self::assertSame(min($widest, max(Widths::of([])->all()['square'])), max(array_column($copies, 'width')));
        }
    }

    public function testTheFirstIsMadeFastAndWideEnoughForTheTimeBeing(): void
    {
        $first = static fn (PictureFormat $best): Rendition => self::copies('square', 1080, 1350, $best)[0];
        self::assertEquals(new Rendition(Shape::Square, 640, 640, PictureFormat::Jpeg), $first(PictureFormat::Avif));
        self::assertSame(PictureFormat::WebP, $first(PictureFormat::WebP)->format);
        self::assertGreaterThanOrEqual(640, $first(PictureFormat::WebP)->width);
    }

    public function testNoCopyIsWantedTwice(): void
    {
        foreach (PictureFormat::cases() as $format) {
            $names = array_map(
                static fn (Rendition $copy): string => $copy->file('7'),
                self::copies('square', 1080, 1350, $format)
            );
            self::assertSame(array_unique($names), $names);
        }
    }

    public function testCopiesServeWhatNeedsNoOthers(): void
    {
        $placement = static fn (string $shape, int $room): Placement
            => Placement::of(Settings::fromArray(['shape' => $shape]), Room::of($room));
        $some = Widths::of([$placement('square', 1200), $placement('square', 645)]);
        self::assertTrue($some->cover(Widths::of([$placement('square', 1200)])));
        self::assertFalse(Widths::of([$placement('square', 1200)])->cover($some));
        self::assertFalse($some->cover(Widths::of([$placement('4:5', 1200)])));
        $opened = Widths::of([$placement('square', 1200), Placement::lightbox()]);
        self::assertTrue($opened->cover(Widths::of([$placement('square', 1200)])));
        self::assertFalse($some->cover($opened));
    }

    public function testWhatEveryProgramShowsNeedsNoOther(): void
    {
        foreach ([PictureFormat::WebP, PictureFormat::Jpeg] as $format) {
            $copies = self::copies('square', 1080, 1350, $format);
            self::assertSame([$format], array_values(array_unique(array_column($copies, 'format'), SORT_REGULAR)));
        }
    }

    public function testACutIsTheMiddleOfThePicture(): void
    {
        foreach (
            [
                ['square', 1080, 1350, [0, 135, 1080, 1080]],
                ['square', 1080, 566, [257, 0, 566, 566]],
                ['4:5', 1080, 1080, [108, 0, 864, 1080]],
                ['3:4', 1080, 1350, [33, 0, 1013, 1350]],
                ['original', 1080, 566, [0, 0, 1080, 566]],
            ] as [$shape, $width, $height, $part]
        ) {
            foreach (self::copies($shape, $width, $height, PictureFormat::WebP) as $copy) {
                foreach (array_map(null, $part, $copy->part($width, $height)) as [$expected, $px]) {
                    // A copy's height is a whole number, and its part is a little off for that.
                    self::assertEqualsWithDelta($expected, $px, 4, "$shape at $copy->width");
                }
            }
        }
    }

    private static function room(string $key): Room
    {
        return Room::read($key) ?? throw new \LogicException($key);
    }

    /** @return non-empty-list<Rendition> */
    private static function copies(string $shape, int $width, int $height, PictureFormat $best): array
    {
        $placement = Placement::of(Settings::fromArray(['shape' => $shape]), Room::of(1200));
        return Widths::of([$placement])->renditions($width, $height, $best);
    }
}
