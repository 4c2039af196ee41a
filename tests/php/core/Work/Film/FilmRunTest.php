<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Film;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Core\Work\Film\FilmAddress;
use Loupe\Core\Work\Film\FilmOutcome;
use Loupe\Core\Work\Film\FilmRun;
use Loupe\Core\Work\Film\FilmSource;
use Loupe\Core\Work\Picture\MediaHosts;
use Loupe\Tests\Contract\Film;
use Loupe\Tests\Core\MemoryFilms;
use Loupe\Tests\Core\MemoryHttp;
use Loupe\Tests\Core\MemoryPictures;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

/** How one film comes, whatever its server does. */
final class FilmRunTest extends TestCase
{
    private const PIECE = 2_097_152;
    private const LENGTH = 3 * self::PIECE + 1000;

    private TestClock $clock;
    private MemoryFilms $files;
    private MemoryHttp $network;
    private FilmServer $server;
    private string $film;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_800_000_000);
        $this->files = new MemoryFilms(new MemoryPictures());
        $this->network = new MemoryHttp();
        $this->film = Film::mp4(self::LENGTH);
        $this->server = new FilmServer($this->film, $this->network);
    }

    public function testAFilmComesInPiecesAndIsWhole(): void
    {
        $path = $this->fetch()->path;
        self::assertMatchesRegularExpression('~^10/7-[0-9a-f]{8}\.mp4\z~', (string) $path);
        self::assertSame([$path => $this->film], $this->files->films);
        self::assertSame([], $this->files->parts);
        self::assertSame('bytes=0-2097151', $this->server->asked[0]);
        self::assertCount(4, $this->server->asked);
    }

    public function testWhereTheTimeIsOverTheNextRunGoesOn(): void
    {
        $this->server->instead = function (): ?HttpReply {
            $this->clock->now += 6;
            return null;
        };
        self::assertEquals(FilmOutcome::onItsWay(), $this->fetch());
        self::assertNotNull($this->fetch()->path);
        self::assertSame($this->film, current($this->files->films));
        self::assertCount(4, array_unique($this->server->asked));
        self::assertCount(4, $this->server->asked);
    }

    public function testWhoeverIsKilledLosesOnePiece(): void
    {
        $this->server->instead = static fn (int $from): ?HttpReply
            => $from < 2 * self::PIECE ? null : throw new \LogicException('killed');
        try {
            $this->fetch();
            self::fail('Nobody was killed.');
        } catch (\LogicException) {
            $this->server->instead = null;
        }
        self::assertNotNull($this->fetch()->path);
        self::assertSame($this->film, current($this->files->films));
        self::assertCount(5, $this->server->asked);
    }

    public function testAConnectionThatBreaksHalfwayCostsOnePieceAndIsNoTrouble(): void
    {
        $this->server->instead = static fn (int $from): ?HttpTrouble
            => $from < self::PIECE ? null : HttpTrouble::Unreachable;
        self::assertEquals(FilmOutcome::onItsWay(), $this->fetch());
        self::assertSame(FailureCode::PicturesNotFetched, $this->fetch()->trouble);
        $this->server->instead = null;
        self::assertNotNull($this->fetch()->path);
    }

    public function testAServerThatSendsLessThanAskedForIsAskedForTheRest(): void
    {
        $this->server->instead = function (int $from): HttpReply {
            $to = min($from + 999_999, self::LENGTH - 1);
            return FilmServer::part(substr($this->film, $from, $to - $from + 1), "bytes $from-$to/" . self::LENGTH);
        };
        self::assertNotNull($this->fetch()->path);
        self::assertSame($this->film, current($this->files->films));
    }

    public function testAServerThatSendsTheWholeIsTakenAtItsWordUpToWhatMemoryBears(): void
    {
        $this->server->instead = fn (int $from): ?HttpReply
            => $from === 0 ? null : new HttpReply(200, ['etag' => '"one"'], $this->film);
        self::assertNotNull($this->fetch()->path);
        self::assertSame($this->film, current($this->files->films));

        $this->server->instead = static fn (): HttpReply => new HttpReply(200, [], Film::mp4(12_000_001));
        self::assertSame(FailureCode::PicturesNotFetched, $this->fetch('8')->trouble);
        self::assertSame([], $this->files->parts);
    }

    /** @dataProvider nonsense */
    public function testAnAnswerThatCannotBeIsNotBelieved(HttpReply $answer): void
    {
        $this->server->instead = static fn (): HttpReply => $answer;
        self::assertSame(FailureCode::PicturesNotFetched, $this->fetch()->trouble);
        self::assertSame([[], []], [$this->files->parts, $this->files->films]);
        self::assertCount(1, $this->server->asked);

        // Nor in the middle of one, of which what is there stays.
        $this->server->instead = static fn (int $from): ?HttpReply => $from < self::PIECE ? null : $answer;
        $this->fetch();
        $this->server->instead = null;
        self::assertNotNull($this->fetch()->path);
        self::assertSame($this->film, current($this->files->films));
    }

    /** @return iterable<string, array{HttpReply}> */
    public static function nonsense(): iterable
    {
        $film = Film::mp4(1000);
        yield 'a place that was not asked for' => [FilmServer::part($film, 'bytes 5-1004/' . self::LENGTH)];
        yield 'more bytes than it says' => [FilmServer::part($film, 'bytes 0-998/' . self::LENGTH)];
        yield 'a part behind the end' => [FilmServer::part($film, 'bytes 0-999/900')];
        yield 'of unknown length' => [FilmServer::part($film, 'bytes 0-999/*')];
        yield 'no place at all' => [new HttpReply(206, [], $film)];
        yield 'several parts' => [new HttpReply(206, ['content-type' => 'multipart/byteranges; boundary=x'], $film)];
        yield 'nothing' => [new HttpReply(206, ['content-range' => 'bytes 0-0/1000'], '')];
        yield 'an empty page' => [new HttpReply(200, [], '')];
        yield 'a web page' => [new HttpReply(200, [], '<!doctype html><title>Sign in</title>')];
        yield 'elsewhere' => [new HttpReply(302, ['location' => 'https://evil.test/a.mp4'], '')];
        yield 'an address that has ended' => [new HttpReply(403, [], 'URL signature expired')];
    }

    /** @dataProvider others */
    public function testAFilmThatBecomesAnotherIsFetchedAnew(string $film, string $etag): void
    {
        $this->server->instead = function (int $from): ?HttpReply {
            $this->clock->now += 6;
            return null;
        };
        $this->fetch();
        self::assertNotSame([], $this->files->parts);
        $this->server->instead = null;
        $this->server->film = $film;
        $this->server->etag = $etag;
        self::assertSame(FailureCode::PicturesNotFetched, $this->fetch()->trouble);
        self::assertSame([], $this->files->parts);
        self::assertNotNull($this->fetch()->path);
        self::assertSame($film, current($this->files->films));
    }

    /** @return iterable<string, array{string, string}> */
    public static function others(): iterable
    {
        yield 'of another version' => [Film::mp4(self::LENGTH, 'y'), '"two"'];
        yield 'longer' => [Film::mp4(self::LENGTH + 1, 'y'), '"one"'];
        yield 'shorter than what is there' => [Film::mp4(1000, 'y'), '"one"'];
    }

    public function testAFilmThatIsTooLargeIsKnownByItsFirstPieceAndNotKept(): void
    {
        $outcome = $this->fetch('7', self::LENGTH - 1);
        self::assertSame(self::LENGTH, $outcome->tooLarge);
        self::assertCount(1, $this->server->asked);
        self::assertSame([[], []], [$this->files->parts, $this->files->films]);
    }

    public function testAFilmThatBecameTooLargeOnItsWayIsGivenUp(): void
    {
        $this->server->instead = static fn (int $from): ?HttpTrouble
            => $from < self::PIECE ? null : HttpTrouble::TimedOut;
        $this->fetch();
        self::assertNotSame([], $this->files->parts);
        self::assertSame(self::LENGTH, $this->fetch('7', 1000)->tooLarge);
        self::assertSame([], $this->files->parts);
    }

    public function testWhereThereIsNoRoomNothingIsKeptAndNoOtherFilmBegun(): void
    {
        $this->files->room = self::LENGTH - 1;
        $run = $this->runFor();
        $outcome = $run->fetch(FilmAddress::of('7', FilmServer::URL));
        self::assertSame(FailureCode::PicturesNotWritten, $outcome->trouble);
        self::assertTrue($run->isOver());
        self::assertSame([], $this->files->parts);
    }

    public function testADiskThatFillsUpMeanwhileIsGivenBackWhatIsThere(): void
    {
        $this->server->instead = function (int $from): ?HttpReply {
            $this->files->room = $from === 0 ? PHP_INT_MAX : 1000;
            return null;
        };
        self::assertSame(FailureCode::PicturesNotWritten, $this->fetch()->trouble);
        self::assertSame([], $this->files->parts);
    }

    public function testWhereAnotherProcessIsAtItItIsLeftAlone(): void
    {
        $this->files->isBusy = true;
        self::assertSame(FailureCode::PicturesNotFetched, $this->fetch()->trouble);
        self::assertCount(1, $this->server->asked);
    }

    public function testNobodyButInstagramsMediaHostsIsAsked(): void
    {
        foreach (['https://evil.test/a.mp4', 'http://video.cdninstagram.com/a.mp4', 'file:///etc/hosts'] as $url) {
            $outcome = $this->runFor()->fetch(FilmAddress::of('7', $url));
            self::assertSame(FailureCode::PicturesNotFetched, $outcome->trouble);
        }
        self::assertSame([], $this->network->asked);
    }

    private function fetch(string $post = '7', int $most = 100_000_000): FilmOutcome
    {
        return $this->runFor($most)->fetch(FilmAddress::of($post, FilmServer::URL));
    }

    private function runFor(int $most = 100_000_000): FilmRun
    {
        $source = new FilmSource($this->network, new MediaHosts([]));
        return new FilmRun($source, $this->files, $this->clock, '10', $most);
    }
}
