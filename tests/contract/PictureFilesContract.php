<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;

/** What every place for pictures does. */
trait PictureFilesContract
{
    abstract protected function files(): PictureFiles;

    public function testAPictureIsWrittenUnderItsAccountAndStemInEachFormatThatThereIs(): void
    {
        self::assertContains(PictureFormat::Jpeg, $this->files()->formats());
        $expected = [];
        foreach ($this->files()->formats() as $format) {
            $rendition = new Rendition(Shape::Square, 16, 16, $format);
            $this->files()->write('17', '7-0123abcd', Picture::jpeg(40), $rendition);
            $expected[] = "17/7-0123abcd-square-16.$format->value";
        }
        self::assertEqualsCanonicalizing($expected, $this->files()->paths('17'));
    }

    public function testAPictureIsKeptAsItIs(): void
    {
        $this->keep('17', '7');
        self::assertSame(['17/7-40.jpg'], $this->files()->paths('17'));
        self::assertTrue($this->files()->has('17/7-40.jpg'));
    }

    public function testWhatIsNotThereIsNotFound(): void
    {
        $this->keep('17', '7');
        foreach (['17/8-40.jpg', '18/7-40.jpg', '7-40.jpg', '17/17/7-40.jpg', '17/../17/7-40.jpg', '17', ''] as $path) {
            self::assertFalse($this->files()->has($path), $path);
        }
        $this->files()->hide('17');
        self::assertFalse($this->files()->has('17/7-40.jpg'));
    }

    public function testAPictureIsNotKeptUnderTheNameOfAnotherFormat(): void
    {
        $webp = new Rendition(Shape::Original, 40, 18, PictureFormat::WebP);
        $keep = fn () => $this->files()->keep('17', '7', Picture::jpeg(40), $webp);
        $this->assertNotKept(FailureCode::PicturesNotScaled, $keep);
    }

    public function testAPictureHasAColour(): void
    {
        self::assertMatchesRegularExpression('/^[0-9a-f]{6}\z/', $this->files()->colour(Picture::jpeg(40)));
        self::assertSame('', $this->files()->colour('<!doctype html>'));
    }

    public function testWhatIsNoPictureIsNeitherScaledNorKept(): void
    {
        foreach (
            [
                fn () => $this->files()->write('17', '7', '<!doctype html>', self::itself()),
                fn () => $this->files()->keep('17', '7', '<!doctype html>', self::itself()),
            ] as $put
        ) {
            $this->assertNotKept(FailureCode::PicturesNotScaled, $put);
        }
        self::assertSame([], $this->files()->paths('17'));
    }

    /** @dataProvider placesOfOthers */
    public function testNothingIsWrittenWhereAccountsAreNot(string $account, string $stem): void
    {
        $keep = fn () => $this->keep($account, $stem);
        $this->assertNotKept(FailureCode::PicturesNotWritten, $keep);
    }

    /** @return iterable<array{string, string}> */
    public static function placesOfOthers(): iterable
    {
        yield ['..', '7'];
        yield ['', '7'];
        yield ['17/..', '7'];
        yield ['17', '../7'];
        yield ['17', 'holiday'];
    }

    public function testScalingIsPromisedOfPicturesOnly(): void
    {
        self::assertTrue($this->files()->canScale('image/jpeg'));
        self::assertFalse($this->files()->canScale('video/mp4'));
    }

    public function testPicturesThatAreNotToStayGoAndThoseOfOthersStay(): void
    {
        foreach (['7', '8-0123abcd', 'profile-0123abcd'] as $stem) {
            $this->keep('17', $stem);
        }
        $this->keep('18', '7');
        $stay = ['17/8-0123abcd-40.jpg', '17/profile-0123abcd-40.jpg'];
        $this->files()->keepOnly('17', static fn (string $path): bool => in_array($path, [...$stay, '18/7'], true));
        self::assertEqualsCanonicalizing($stay, $this->files()->paths('17'));
        self::assertSame(['18/7-40.jpg'], $this->files()->paths('18'));
    }

    public function testHiddenPicturesAreNotThereAndComeBack(): void
    {
        $this->keep('17', '7');
        $this->keep('18', '7');
        $this->files()->hide('17');
        $this->files()->hide('17');
        self::assertSame([], $this->files()->paths('17'));
        self::assertSame(['18/7-40.jpg'], $this->files()->paths('18'));

        $this->keep('17', '8');
        $this->files()->show('17');
        $this->files()->show('17');
        self::assertEqualsCanonicalizing(['17/7-40.jpg', '17/8-40.jpg'], $this->files()->paths('17'));
    }

    public function testAllOfAnAccountAreDeletedHiddenOnesIncluded(): void
    {
        $this->keep('17', '7');
        $this->files()->hide('17');
        $this->keep('17', '8');
        $this->keep('18', '7');
        self::assertTrue($this->files()->deleteAll('17'));
        self::assertTrue($this->files()->deleteAll('17'));
        $this->files()->show('17');
        self::assertSame([], $this->files()->paths('17'));
        self::assertSame(['18/7-40.jpg'], $this->files()->paths('18'));
    }

    private function keep(string $account, string $stem): void
    {
        $this->files()->keep($account, $stem, Picture::jpeg(40), self::itself());
    }

    private static function itself(): Rendition
    {
        return new Rendition(Shape::Original, 40, 18, PictureFormat::Jpeg);
    }

    /** @param callable(): mixed $put */
    private function assertNotKept(FailureCode $why, callable $put): void
    {
        try {
            $put();
            self::fail('It was kept.');
        } catch (PictureNotKept $trouble) {
            self::assertSame($why, $trouble->why);
        }
    }
}
