<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\PictureNotKept;
use Loupe\System\FilmFolder;
use Loupe\System\PictureFolder;
use Loupe\Tests\Contract\Film;
use Loupe\Tests\Contract\FilmFilesContract;

final class FilmFolderTest extends TestCase
{
    use FilmFilesContract;

    private string $pictures;
    private PictureFolder $files;

    protected function setUp(): void
    {
        parent::setUp();
        $this->pictures = "$this->folder/pictures";
        $this->files = new PictureFolder($this->pictures, 0755, unlink(...));
    }

    protected function films(): FilmFolder
    {
        return new FilmFolder($this->files, $this->pictures);
    }

    public function testNobodyElseReadsAPartAndEverybodyTheFilm(): void
    {
        $this->films()->append('17', self::part(1000), Film::mp4(1000));
        self::assertSame('0600', self::modeOf("$this->pictures/17/" . self::part(1000)->file()));
        $this->films()->finish('17', self::part(1000)->grown(1000));
        self::assertSame('0644', self::modeOf("$this->pictures/17/7-0123abcd.mp4"));
        self::assertSame(['17/7-0123abcd.mp4'], $this->files->paths('17'));
    }

    public function testAPartIsNoFilmYetAndGoesAndHidesWithTheAccountsOtherFiles(): void
    {
        $this->films()->append('17', self::part(1000), 'x');
        self::assertSame([], $this->files->paths('17'));
        self::assertSame([], $this->files->strangers('17'));
        $this->files->hide('17');
        self::assertNull($this->films()->part('17', '7-0123abcd'));
        $this->files->show('17');
        self::assertNotNull($this->films()->part('17', '7-0123abcd'));
        self::assertTrue($this->files->deleteAll('17'));
        self::assertSame([], self::filesBelow($this->pictures));
    }

    /** @dataProvider links */
    public function testNothingIsAddedToAnothersFileByALink(string $kind): void
    {
        $theirs = "$this->folder/taxes.ods";
        file_put_contents($theirs, 'not to be lost');
        $part = self::part(1000)->grown(14);
        $this->files->make('17');
        $kind === 'soft'
            ? symlink($theirs, "$this->pictures/17/" . $part->file())
            : link($theirs, "$this->pictures/17/" . $part->file());
        self::assertFalse($this->isAdded($part, 'mine'));
        self::assertFalse($this->films()->finish('17', $part));
        self::assertSame('not to be lost', file_get_contents($theirs));
        self::assertSame([], $this->films()->sizes('17'));
    }

    /** @return iterable<list<string>> */
    public static function links(): iterable
    {
        yield ['soft'];
        yield ['hard'];
    }

    public function testAFolderThatIsALinkIsLeftAlone(): void
    {
        mkdir("$this->folder/elsewhere");
        mkdir($this->pictures);
        symlink("$this->folder/elsewhere", "$this->pictures/17");
        try {
            $this->films()->append('17', self::part(1000), 'x');
            self::fail('It was written.');
        } catch (PictureNotKept) {
            self::assertSame([], self::filesBelow("$this->folder/elsewhere"));
        }
    }

    public function testAFullDiskIsKnownBefore(): void
    {
        mkdir($this->pictures);
        self::assertTrue($this->films()->hasRoom(1));
        self::assertFalse($this->films()->hasRoom(PHP_INT_MAX - 1_000_000_000));
    }

    /** @dataProvider damages */
    public function testAFilmThatCameToHarmIsDamaged(string $bytes, bool $isDamaged): void
    {
        $this->files->make('17');
        file_put_contents("$this->pictures/17/7-0123abcd.mp4", $bytes);
        self::assertSame($isDamaged ? ['17/7-0123abcd.mp4'] : [], $this->files->damaged('17'));
    }

    /** @return iterable<string, array{string, bool}> */
    public static function damages(): iterable
    {
        $film = Film::mp4(1000);
        $large = substr($film, 0, 16) . pack('N', 1) . 'mdat' . pack('J', 500) . str_repeat('x', 484);
        yield 'sound' => [$film, false];
        yield 'a box whose size is a long number' => [$large, false];
        yield 'a box to the end' => [substr($film, 0, 16) . pack('N', 0) . 'mdat' . str_repeat('x', 300), false];
        yield 'half of it' => [substr($film, 0, 500), true];
        yield 'cut off in the head of a box' => [substr($film, 0, 20), true];
        yield 'a web page' => ['<!doctype html><title>Sign in</title>', true];
        yield 'nothing' => ['', true];
        yield 'a box smaller than its head' => [substr($film, 0, 16) . pack('N', 4) . 'mdat', true];
    }

    public function testOnlyAPartOfTheSameStemAndVersionIsGoneOnWith(): void
    {
        $this->films()->append('17', self::part(1000), 'x');
        $other = new FilmPart('7-0123abcd', 2000, '89abcdef', 1);
        self::assertFalse($this->isAdded($other, 'y'));
    }
}
