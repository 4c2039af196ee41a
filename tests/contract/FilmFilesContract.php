<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\PictureNotKept;

/** What every place for films does. */
trait FilmFilesContract
{
    abstract protected function films(): FilmFiles;

    public function testAFilmGrowsPieceByPieceAndIsThereOnceItIsWhole(): void
    {
        $bytes = Film::mp4(1000);
        $part = self::part(1000);
        self::assertNull($this->films()->part('17', $part->stem));
        foreach (str_split($bytes, 300) as $piece) {
            self::assertSame([], $this->films()->sizes('17'));
            self::assertTrue($this->films()->append('17', $part, $piece));
            $part = $this->films()->part('17', $part->stem) ?? self::fail('It was there.');
        }
        self::assertTrue($part->isWhole());
        self::assertTrue($this->films()->finish('17', $part));
        self::assertSame(['17/7-0123abcd.mp4' => 1000], $this->films()->sizes('17'));
        self::assertNull($this->films()->part('17', $part->stem));
    }

    public function testWhoeverWasOvertakenAddsNothing(): void
    {
        $part = self::part(1000);
        $this->films()->append('17', $part, str_repeat('x', 300));
        self::assertFalse($this->films()->append('17', $part, str_repeat('y', 300)));
        self::assertSame(300, $this->films()->part('17', $part->stem)?->position);

        $this->films()->drop('17', $part->stem);
        self::assertNull($this->films()->part('17', $part->stem));
        self::assertFalse($this->isAdded($part->grown(300), str_repeat('y', 300)));
        self::assertSame(0, $this->films()->part('17', $part->stem)->position ?? 0);
    }

    public function testWhatIsNoFilmIsGone(): void
    {
        $part = self::part(1000);
        $this->films()->append('17', $part, str_repeat('x', 1000));
        self::assertFalse($this->films()->finish('17', $part->grown(1000)));
        self::assertNull($this->films()->part('17', $part->stem));
        self::assertSame([], $this->films()->sizes('17'));
    }

    public function testPartsOfOthersStay(): void
    {
        $other = new FilmPart('8-0123abcd', 500, 'aaaaaaaa');
        foreach (['17', '18'] as $account) {
            $this->films()->append($account, self::part(1000), 'x');
            $this->films()->append($account, $other, 'x');
        }
        $this->films()->drop('17', self::part(1000)->stem);
        self::assertNull($this->films()->part('17', self::part(1000)->stem));
        self::assertEquals($other->grown(1), $this->films()->part('17', $other->stem));
        self::assertEquals(self::part(1000)->grown(1), $this->films()->part('18', self::part(1000)->stem));
    }

    private static function part(int $length): FilmPart
    {
        return new FilmPart('7-0123abcd', $length, '89abcdef');
    }

    private function isAdded(FilmPart $part, string $bytes): bool
    {
        try {
            return $this->films()->append('17', $part, $bytes);
        } catch (PictureNotKept) {
            return false;
        }
    }
}
