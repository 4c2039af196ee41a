<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureName;
use Loupe\System\PictureFolder;
use Loupe\Tests\Contract\Picture;

final class PictureFolderTest extends TestCase
{
    private const ID = '17841400000000001';
    private const OWN = '17912345678901234-5a4db0c0-320.webp';
    private const OLD = '17912345678901234-320.webp';

    private string $pictures;
    private PictureFolder $files;

    /** @var list<string> paths of what was deleted */
    private array $deleted = [];

    protected function setUp(): void
    {
        parent::setUp();
        $this->pictures = "$this->folder/pictures";
        $this->files = new PictureFolder($this->pictures, 0755, function (string $file): void {
            $this->deleted[] = $file;
            unlink($file);
        });
    }

    public function testAFileIsWrittenForAllToReadAndLeavesNoOtherBehind(): void
    {
        $this->files->put(self::ID, self::OWN, 'a picture');
        self::assertSame([self::ID . '/' . self::OWN], self::filesBelow($this->pictures));
        self::assertSame('0644', self::modeOf("$this->pictures/" . self::ID . '/' . self::OWN));
        self::assertSame('0755', self::modeOf("$this->pictures/" . self::ID));
        self::assertSame([self::ID . '/' . self::OWN], $this->files->paths(self::ID));
    }

    /** @dataProvider namesOfOthers */
    public function testWhatOthersPutThereStaysWhateverIsDeleted(string $name): void
    {
        $this->files->put(self::ID, self::OWN, 'a picture');
        file_put_contents("$this->pictures/" . self::ID . "/$name", 'theirs');
        $this->files->keepOnly(self::ID, static fn (): bool => false);
        self::assertTrue($this->files->deleteAll(self::ID));
        $this->files->deleteEverything();
        self::assertSame([self::ID . "/$name"], self::filesBelow($this->pictures));
    }

    /** @return iterable<list<string>> */
    public static function namesOfOthers(): iterable
    {
        yield ['index.php'];
        yield ['.htaccess'];
        yield ['tax-2025.pdf'];
        yield ['holiday-320.webp'];
    }

    public function testFilesOfTheFirstVersionAreItsOwnAndSoIsWhatACrashLeft(): void
    {
        $this->files->put(self::ID, self::OWN, 'a picture');
        foreach ([self::OLD, 'profile-320.webp', '.0123456789ab'] as $name) {
            file_put_contents("$this->pictures/" . self::ID . "/$name", 'a picture');
        }
        self::assertTrue($this->files->deleteAll(self::ID));
        self::assertDirectoryDoesNotExist("$this->pictures/" . self::ID);
        $this->files->deleteEverything();
        self::assertDirectoryDoesNotExist($this->pictures);
    }

    public function testWhatIsWrittenWhileAllIsDeletedIsDeletedToo(): void
    {
        $files = new PictureFolder($this->pictures, 0755, function (string $file): void {
            unlink($file);
            if ($this->deleted === []) {
                $this->files->put(self::ID, self::OLD, 'a picture');
            }
            $this->deleted[] = $file;
        });
        $files->put(self::ID, self::OWN, 'a picture');
        self::assertTrue($files->deleteAll(self::ID));
        self::assertCount(2, $this->deleted);
        self::assertDirectoryDoesNotExist("$this->pictures/" . self::ID);
    }

    public function testWhatCannotBeDeletedIsSaid(): void
    {
        $files = new PictureFolder($this->pictures, 0755, static fn (string $file): bool => false);
        $files->put(self::ID, self::OWN, 'a picture');
        self::assertFalse($files->deleteAll(self::ID));
    }

    public function testOnlyThePicturesThatAreToStayStay(): void
    {
        foreach ([self::OWN, self::OLD, 'profile-5a4db0c0-150.jpg'] as $name) {
            $this->files->put(self::ID, $name, 'a picture');
        }
        $stay = [self::ID . '/' . self::OLD, self::ID . '/profile-5a4db0c0-150.jpg'];
        $this->files->keepOnly(self::ID, static fn (string $path): bool => in_array($path, $stay, true));
        self::assertEqualsCanonicalizing($stay, $this->files->paths(self::ID));
    }

    public function testWhatIsNotAsItsNameSaysAndWhatIsNotLoupesIsFound(): void
    {
        $sound = '17912345678901234-5a4db0c0-40.jpg';
        $this->files->put(self::ID, $sound, Picture::jpeg(40));
        self::assertSame([[], []], [$this->files->damaged(self::ID), $this->files->strangers(self::ID)]);

        $damaged = ['17912345678901234-5a4db0c0-41.jpg', '17912345678901234-5a4db0c0-40.webp', self::OWN];
        $this->files->put(self::ID, $damaged[0], Picture::jpeg(40));
        $this->files->put(self::ID, $damaged[1], Picture::jpeg(40));
        $this->files->put(self::ID, $damaged[2], '');
        file_put_contents("$this->pictures/" . self::ID . '/holiday.jpg', 'theirs');
        symlink("$this->pictures/" . self::ID . "/$sound", "$this->pictures/" . self::ID . '/' . self::OLD);
        $paths = array_map(static fn (string $file): string => self::ID . "/$file", $damaged);
        self::assertEqualsCanonicalizing($paths, $this->files->damaged(self::ID));
        self::assertEqualsCanonicalizing([self::OLD, 'holiday.jpg'], $this->files->strangers(self::ID));
    }

    /** @dataProvider formats */
    public function testAPictureThatIsCutOffIsDamagedThoughItsBeginningIsWhole(string $format, callable $write): void
    {
        $image = imagecreatetruecolor(64, 64);
        for ($at = 0; $at < 64 * 64; $at++) {
            imagesetpixel($image, $at % 64, intdiv($at, 64), crc32("$at") & 0xFFFFFF);
        }
        ob_start();
        $write($image);
        $bytes = (string) ob_get_clean();
        $path = self::ID . "/17912345678901234-5a4db0c0-64.$format";
        $this->files->put(self::ID, basename($path), $bytes);
        self::assertSame([], $this->files->damaged(self::ID));
        $half = substr($bytes, 0, intdiv(strlen($bytes), 2));
        foreach ([$half, str_pad($half, strlen($bytes), "\0"), substr($bytes, 0, -4)] as $number => $damaged) {
            if ($number === 1 && in_array($format, ['webp', 'avif'], true)) {
                // As long as it says: its pixels would have to be looked at.
                continue;
            }
            $this->files->put(self::ID, basename($path), $damaged);
            self::assertSame([$path], $this->files->damaged(self::ID), "$format, $number");
        }
    }

    /** @return iterable<string, array{string, callable(\GdImage): bool}> */
    public static function formats(): iterable
    {
        yield 'JPEG' => ['jpg', imagejpeg(...)];
        yield 'PNG' => ['png', imagepng(...)];
        yield 'WebP' => ['webp', imagewebp(...)];
        if (function_exists('imageavif')) {
            yield 'AVIF' => ['avif', imageavif(...)];
        }
    }

    /** @dataProvider links */
    public function testNothingIsWrittenOrMovedOrDeletedThroughALink(string $from, string $to): void
    {
        $private = "$this->folder/private";
        mkdir("$private/" . self::ID, 0755, true);
        $theirs = [self::OWN, self::ID . '/' . self::OWN];
        foreach ($theirs as $file) {
            file_put_contents("$private/$file", 'theirs');
        }
        if ($from !== '') {
            mkdir($this->pictures);
        }
        symlink("$this->folder/$to", rtrim("$this->pictures/$from", '/'));

        foreach (['hide', 'show', 'deleteAll', 'paths'] as $method) {
            $this->files->$method(self::ID);
        }
        $this->files->keepOnly(self::ID, static fn (): bool => false);
        $this->files->deleteEverything();
        self::assertSame([], $this->files->paths(self::ID));
        self::assertFalse($this->files->has(self::ID . '/' . self::OWN));
        try {
            $this->files->put(self::ID, PictureName::stem('1', 'x') . '-320.webp', 'a picture');
            self::fail('A picture was written through a link.');
        } catch (NotStored) {
            self::assertSame([], $this->deleted);
        }
        sort($theirs);
        self::assertSame($theirs, self::filesBelow($private));
        self::assertTrue(is_link(rtrim("$this->pictures/$from", '/')));
    }

    /** @return iterable<string, array{string, string}> where the link is, and where it leads */
    public static function links(): iterable
    {
        yield 'the folder of an account' => [self::ID, 'private'];
        yield 'the folder of all pictures' => ['', 'private'];
    }

    public function testALinkOfAPicturesNameIsNotFollowed(): void
    {
        $this->files->put(self::ID, self::OWN, 'a picture');
        $link = "$this->pictures/" . self::ID . '/' . self::OLD;
        file_put_contents("$this->folder/theirs", 'theirs');
        symlink("$this->folder/theirs", $link);
        self::assertSame([self::ID . '/' . self::OWN], $this->files->paths(self::ID));
        self::assertFalse($this->files->has(self::ID . '/' . self::OLD));
        $this->files->deleteAll(self::ID);
        self::assertStringEqualsFile("$this->folder/theirs", 'theirs');

        $this->files->put(self::ID, self::OLD, 'a picture');
        self::assertFalse(is_link($link));
        self::assertStringEqualsFile("$this->folder/theirs", 'theirs');
    }

    /** @dataProvider badPlaces */
    public function testNothingIsWrittenElsewhere(string $account, string $file): void
    {
        $this->expectException(NotStored::class);
        $this->files->put($account, $file, 'a picture');
    }

    /** @return iterable<array{string, string}> */
    public static function badPlaces(): iterable
    {
        yield ['..', self::OWN];
        yield ['', self::OWN];
        yield [self::ID . '/../7', self::OWN];
        yield [self::ID, '../' . self::OWN];
        yield [self::ID, 'a.php'];
        yield [self::ID . "\n", self::OWN];
    }

    public function testHiddenPicturesAreUnderNoAddressThatAnybodyKnewAndComeBack(): void
    {
        $this->files->put(self::ID, self::OWN, 'one');
        $this->files->put(self::ID, self::OLD, 'two');
        $paths = $this->files->paths(self::ID);
        file_put_contents("$this->pictures/" . self::ID . '/index.php', 'theirs');
        $this->files->hide(self::ID);
        foreach ($paths as $path) {
            self::assertFileDoesNotExist("$this->pictures/$path");
        }
        $hidden = array_values(array_diff(self::filesBelow($this->pictures), [self::ID . '/index.php']));
        self::assertCount(2, $hidden);
        self::assertMatchesRegularExpression('~^\.' . self::ID . '-[0-9a-f]{32}/~', $hidden[0]);
        self::assertSame('0700', self::modeOf("$this->pictures/" . dirname($hidden[0])));
        self::assertTrue($this->files->hasAnyOf(self::ID));

        $this->files->show(self::ID);
        sort($paths);
        self::assertSame([...$paths, self::ID . '/index.php'], self::filesBelow($this->pictures));
        self::assertStringEqualsFile("$this->pictures/" . self::ID . '/' . self::OWN, 'one');
    }

    /** @dataProvider halves */
    public function testWhatWasKilledHalfwayIsDoneTheNextTimeAndNothingIsLost(string $method): void
    {
        $names = array_map(static fn (int $width): string => "7-$width.webp", range(1, 9));
        foreach ($names as $name) {
            $this->files->put(self::ID, $name, $name);
        }
        $this->files->hide(self::ID);
        $hidden = "$this->pictures/" . dirname(self::filesBelow($this->pictures)[0]);
        mkdir("$this->pictures/" . self::ID);
        foreach (array_slice($names, 0, 4) as $name) {
            rename("$hidden/$name", "$this->pictures/" . self::ID . "/$name");
        }
        $this->files->$method(self::ID);
        $folder = $method === 'hide' ? basename($hidden) : self::ID;
        self::assertSame(
            array_map(static fn (string $name): string => "$folder/$name", $names),
            self::filesBelow($this->pictures)
        );
        self::assertCount(1, glob("$this->pictures/{,.}[!.]*", GLOB_BRACE) ?: []);
    }

    /** @return iterable<list<string>> */
    public static function halves(): iterable
    {
        yield ['hide'];
        yield ['show'];
    }

    public function testHiddenPicturesAreDeletedWithTheOthersAndTheirAccountsAlone(): void
    {
        $this->files->put(self::ID, self::OWN, 'a picture');
        $this->files->hide(self::ID);
        $this->files->put(self::ID, self::OLD, 'a picture');
        $this->files->put('7', self::OLD, 'a picture');
        $this->files->hide('7');
        self::assertTrue($this->files->deleteAll(self::ID));
        self::assertFalse($this->files->hasAnyOf(self::ID));
        self::assertTrue($this->files->hasAnyOf('7'));
        $this->files->deleteEverything();
        self::assertDirectoryDoesNotExist($this->pictures);
    }
}
