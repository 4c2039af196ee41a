<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Picture;

use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Work\Picture\Original;
use Loupe\Tests\Contract\Picture;
use PHPUnit\Framework\TestCase;

final class OriginalTest extends TestCase
{
    private const HEIC = "\0\0\0\x18ftypheic\0\0\0\0mif1heic";

    public function testAPictureIsAsLargeAsItsContentSays(): void
    {
        $original = Original::read(Picture::jpeg(40));
        self::assertSame([40, 18, 'image/jpeg'], [$original?->width, $original?->height, $original?->mime]);
        self::assertSame(PictureFormat::Jpeg, $original?->rendition()?->format);
    }

    public function testAHeicIsAsLargeAsTheLargestOfItsPictures(): void
    {
        $original = Original::read(self::HEIC . self::size(160, 120) . self::size(4032, 3024) . self::size(512, 512));
        self::assertSame([4032, 3024, 'image/heic'], [$original?->width, $original?->height, $original?->mime]);
        self::assertNull($original?->rendition(), 'Not all browsers show it.');
    }

    public function testAHeicOfAPhoneThatWasHeldUprightIsAsHighAsItIsShown(): void
    {
        foreach ([[0, 4032, 3024], [1, 3024, 4032], [2, 4032, 3024], [3, 3024, 4032]] as [$quarters, $width, $height]) {
            $turn = "\0\0\0\x09irot" . chr($quarters);
            $original = Original::read(self::HEIC . self::size(160, 120) . self::size(4032, 3024) . $turn);
            self::assertSame([$width, $height], [$original?->width, $original?->height], "$quarters quarters");
        }
    }

    public function testWhatNoServerShouldDecodeIsNotReadButIsAPictureAllTheSame(): void
    {
        foreach ([self::HEIC . self::size(20_000, 20_000), self::HEIC . self::size(0, 7), self::HEIC] as $bytes) {
            self::assertNull(Original::read($bytes));
            self::assertTrue(Original::isForeign($bytes));
        }
        self::assertFalse(Original::isForeign('<!doctype html>' . self::size(40, 40)));
        self::assertNull(Original::read('<!doctype html>' . self::size(40, 40)));
    }

    private static function size(int $width, int $height): string
    {
        return "\0\0\0\x14ispe\0\0\0\0" . pack('NN', $width, $height);
    }
}
