<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Value\Source;

/** What every place for pictures does. */
trait PictureFilesContract
{
    abstract protected function files(): PictureFiles;

    public function testAPictureIsWrittenInEachWidthUnderItsAccountAndStem(): void
    {
        $sources = $this->files()->write('17', '7-0123abcd', Picture::jpeg(900), [320, 640]);
        self::assertSame([320, 640], array_map(static fn (Source $source): int => $source->width, $sources));
        foreach ($sources as $source) {
            $name = '~^17/7-0123abcd-' . $source->width . '\.(?:webp|jpg)\z~';
            self::assertMatchesRegularExpression($name, $source->url);
            self::assertTrue($this->files()->exists($source->url));
        }
        self::assertSame(['7-0123abcd'], $this->files()->stems('17'));
    }

    public function testAPictureIsKeptAsItIs(): void
    {
        $source = $this->files()->keep('17', '7', Picture::jpeg(900), 900);
        self::assertEquals(new Source('17/7-900.jpg', 900), $source);
        self::assertTrue($this->files()->exists('17/7-900.jpg'));
    }

    public function testWhatIsNoPictureIsNeitherScaledNorKept(): void
    {
        foreach (
            [
                fn () => $this->files()->write('17', '7', '<!doctype html>', [320]),
                fn () => $this->files()->keep('17', '7', '<!doctype html>', 320),
            ] as $put
        ) {
            $this->assertNotKept(FailureCode::PicturesNotScaled, $put);
        }
        self::assertSame([], $this->files()->stems('17'));
    }

    /** @dataProvider placesOfOthers */
    public function testNothingIsWrittenWhereAccountsAreNot(string $account, string $stem): void
    {
        $keep = fn () => $this->files()->keep($account, $stem, Picture::jpeg(900), 900);
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

    public function testAPictureThatWasNeverWrittenIsNotThere(): void
    {
        $this->files()->keep('17', '7', Picture::jpeg(900), 900);
        foreach (['17/8-900.jpg', '18/7-900.jpg', '7-900.jpg', '17', '', '../17/7-900.jpg'] as $path) {
            self::assertFalse($this->files()->exists($path), $path);
        }
        self::assertSame([], $this->files()->stems('18'));
    }

    public function testPicturesThatAreNotToStayGoAndThoseOfOthersStay(): void
    {
        foreach (['7', '8-0123abcd', 'profile-0123abcd'] as $stem) {
            $this->files()->keep('17', $stem, Picture::jpeg(900), 900);
        }
        $this->files()->keep('18', '7', Picture::jpeg(900), 900);
        $this->files()->keepOnly('17', ['8-0123abcd', 'profile-0123abcd', '9']);
        self::assertEqualsCanonicalizing(['8-0123abcd', 'profile-0123abcd'], $this->files()->stems('17'));
        self::assertSame(['7'], $this->files()->stems('18'));
    }

    public function testHiddenPicturesAreNotThereAndComeBack(): void
    {
        $this->files()->keep('17', '7', Picture::jpeg(900), 900);
        $this->files()->keep('18', '7', Picture::jpeg(900), 900);
        $this->files()->hide('17');
        $this->files()->hide('17');
        self::assertFalse($this->files()->exists('17/7-900.jpg'));
        self::assertSame([], $this->files()->stems('17'));
        self::assertSame(['7'], $this->files()->stems('18'));

        $this->files()->keep('17', '8', Picture::jpeg(900), 900);
        $this->files()->show('17');
        $this->files()->show('17');
        self::assertTrue($this->files()->exists('17/7-900.jpg'));
        self::assertEqualsCanonicalizing(['7', '8'], $this->files()->stems('17'));
    }

    public function testAllOfAnAccountAreDeletedHiddenOnesIncluded(): void
    {
        $this->files()->keep('17', '7', Picture::jpeg(900), 900);
        $this->files()->hide('17');
        $this->files()->keep('17', '8', Picture::jpeg(900), 900);
        $this->files()->keep('18', '7', Picture::jpeg(900), 900);
        self::assertTrue($this->files()->deleteAll('17'));
        self::assertTrue($this->files()->deleteAll('17'));
        $this->files()->show('17');
        self::assertSame([], $this->files()->stems('17'));
        self::assertSame(['7'], $this->files()->stems('18'));
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
