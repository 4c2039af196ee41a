<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Port;

use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Value\PictureFormat;
use PHPUnit\Framework\TestCase;

final class PictureNameTest extends TestCase
{
    /** @dataProvider ownNames */
    public function testLoupesOwnNamesAreKnown(string $file, string $stem): void
    {
        self::assertTrue(PictureName::isOwn($file));
        self::assertSame($stem, PictureName::stemOf($file));
        self::assertSame($stem, PictureName::stemOf("17841400000000001/$file"));
    }

    /** @return iterable<array{string, string}> */
    public static function ownNames(): iterable
    {
        yield ['17912345678901234-320.webp', '17912345678901234'];
        yield ['17912345678901234_17841400000000001-1080.jpg', '17912345678901234_17841400000000001'];
        yield ['17912345678901234-5a4db0c0-640.webp', '17912345678901234-5a4db0c0'];
        yield ['17912345678901234-12345678-640.png', '17912345678901234-12345678'];
        yield ['17912345678901234-5a4db0c0-square-289.avif', '17912345678901234-5a4db0c0'];
        yield ['17912345678901234-5a4db0c0-4x5-640.jpg', '17912345678901234-5a4db0c0'];
        yield ['17912345678901234-5a4db0c0-3x4-640.jpg', '17912345678901234-5a4db0c0'];
        yield ['profile-320.webp', 'profile'];
        yield ['profile-5a4db0c0-150.jpg', 'profile-5a4db0c0'];
        yield ['.0123456789ab', '.0123456789ab'];
        yield ['17912345678901234-5a4db0c0.mp4', '17912345678901234-5a4db0c0'];
    }

    public function testAFilmThatIsBeingFetchedIsKnownByItsNameAndNothingOfItIsShown(): void
    {
        $file = '.17912345678901234-5a4db0c0-31457280-0123abcd.part';
        self::assertTrue(PictureName::isOwn($file));
        self::assertFalse(PictureName::isWhole($file));
        $part = FilmPart::named($file, 100);
        self::assertEquals(new FilmPart('17912345678901234-5a4db0c0', 31_457_280, '0123abcd', 100), $part);
        self::assertSame($file, $part->file());
        self::assertNull(FilmPart::named('17912345678901234-5a4db0c0.mp4', 100));
    }

    /** @dataProvider othersNames */
    public function testOthersNamesAreNot(string $file): void
    {
        self::assertFalse(PictureName::isOwn($file));
    }

    /** @return iterable<list<string>> */
    public static function othersNames(): iterable
    {
        yield ['index.php'];
        yield ['.htaccess'];
        yield ['tax-2025.pdf'];
        yield ['holiday-320.webp'];
        yield ['17912345678901234.webp'];
        yield ['17912345678901234-320.webp.bak'];
        yield ['17912345678901234-320.php'];
        yield ["17912345678901234-320.webp\n"];
        yield ['17912345678901234-5A4DB0C0-320.webp'];
        yield ['17912345678901234-5a4db0c-320.webp'];
        yield ['17912345678901234-0.webp'];
        yield ['profile.jpg'];
        yield ['profile-x-320.webp'];
        yield ['17912345678901234-5a4db0c0-round-320.webp'];
        yield ['17912345678901234-5a4db0c0-square-square-320.webp'];
        yield ['.0123456789abc'];
        yield ['17912345678901234.mp4'];
        yield ['profile-5a4db0c0.mp4'];
        yield ['holiday-5a4db0c0.mp4'];
        yield ['17912345678901234-5a4db0c0-640.mp4'];
        yield ['17912345678901234-5a4db0c0-31457280-0123abcd.part'];
        yield ['.17912345678901234-5a4db0c0-0-0123abcd.part'];
        yield ['../17912345678901234-5a4db0c0.mp4'];
        yield ['..'];
    }

    public function testCopiesOfSeveralPicturesThatAreAlikeAreOfOneKind(): void
    {
        self::assertSame('-square-289.avif', PictureName::kindOf('17/17912345678901234-5a4db0c0-square-289.avif'));
        self::assertSame('-640.webp', PictureName::kindOf('17912345678901234-640.webp'));
        self::assertSame('.mp4', PictureName::kindOf('17/17912345678901234-5a4db0c0.mp4'));
        self::assertSame('', PictureName::kindOf('.0123456789ab'));
    }

    public function testAnotherPictureHasAnotherNameAndTheSameOneTheSame(): void
    {
        $first = PictureName::stem('17912345678901234', 'one cover');
        self::assertSame($first, PictureName::stem('17912345678901234', 'one cover'));
        self::assertNotSame($first, PictureName::stem('17912345678901234', 'another cover'));
        self::assertTrue(PictureName::isOwn("$first-320.webp"));
    }

    public function testTheContentDecidesTheFormat(): void
    {
        ob_start();
        imagepng(imagecreatetruecolor(2, 2));
        $png = (string) ob_get_clean();
        self::assertSame(PictureFormat::Png, PictureName::format($png));
        self::assertNull(PictureName::format('<?php echo 1;'));
    }
}
