<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Port;

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
        yield ['..'];
    }

    public function testCopiesOfSeveralPicturesThatAreAlikeAreOfOneKind(): void
    {
        self::assertSame('-square-289.avif', PictureName::kindOf('17/17912345678901234-5a4db0c0-square-289.avif'));
        self::assertSame('-640.webp', PictureName::kindOf('17912345678901234-640.webp'));
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
