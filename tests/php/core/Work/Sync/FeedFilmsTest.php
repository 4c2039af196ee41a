<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Work\Film\FilmSource;
use Loupe\Core\Work\Picture\MediaHosts;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedFilms;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Tests\Contract\Film;
use Loupe\Tests\Contract\Picture;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemoryFilms;
use Loupe\Tests\Core\MemoryHttp;
use Loupe\Tests\Core\MemoryPictures;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

/** Which films a feed gets, and when. */
final class FeedFilmsTest extends TestCase
{
    private const HOUR = 3600;
    private const DAY = 86400;
    private const MB = 1_000_000;

    private TestClock $clock;
    private MemoryHttp $media;
    private MemoryPictures $pictures;
    private MemoryFilms $files;
    private Account $account;
    private StoredFeed $feed;
    /** @var list<string> names of the films whose pieces were asked for, in turn */
    private array $asked = [];
    private int $most = 100 * self::MB;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_800_000_000);
        $this->media = new MemoryHttp();
        $this->pictures = new MemoryPictures();
        $this->files = new MemoryFilms($this->pictures);
        $this->account = AccountsTest::account('10');
        $this->feed = StoredFeed::empty($this->clock->now);
    }

    public function testFilmsComeAfterAllPicturesNewestFirstAndPagesNameThem(): void
    {
        $this->sync([$this->reel('8', 'b.mp4'), $this->reel('7', 'a.mp4')]);
        self::assertFalse($this->areDue());
        $this->copyPictures();
        self::assertTrue($this->areDue());
        self::assertSame([], $this->feed->videos());
        $this->fetch();
        self::assertFalse($this->areDue());
        self::assertSame(['b.mp4', 'a.mp4'], $this->asked);
        self::assertSame(array_keys($this->files->films), array_values($this->feed->videos()));
        self::assertStringStartsWith('10/8-', $this->feed->items[0]->video ?? '');

        // Nothing is fetched twice, under whatever name Instagram has it by then.
        $this->sync([$this->reel('8', 'c.mp4'), $this->reel('7', 'a.mp4')]);
        self::assertCount(2, $this->feed->videos());
        self::assertFalse($this->areDue());
    }

    public function testAFilmWhoseAddressEndsSoonGoesBeforeNewerOnes(): void
    {
        $posts = [
            $this->reel('8', 'b.mp4', self::DAY),
            $this->reel('7', 'a.mp4', self::HOUR),
            $this->reel('6', 'gone.mp4', 0),
        ];
        $this->sync($posts);
        $this->copyPictures();
        $this->fetch();
        self::assertSame(['a.mp4', 'b.mp4'], $this->asked);
        self::assertFalse($this->areDue(), 'The next sync brings another address.');
        $this->sync([$this->reel('8', 'b.mp4'), $this->reel('7', 'a.mp4'), $this->reel('6', 'gone.mp4')]);
        self::assertTrue($this->areDue());
    }

    public function testWhereTheSiteWantsNoneNoneIsFetchedAndThoseThatAreThereStayForFourteenDays(): void
    {
        $this->withFilm();
        $film = $this->feed->items[0]->video;
        $this->most = 0;
        self::assertFalse($this->areDue());
        for ($days = 0; $days < 14; $days++) {
            $this->sync([$this->reel('7', 'a.mp4')]);
            self::assertSame([], $this->feed->videos());
            self::assertContains($film, $this->pictures->paths['10']);
            $this->clock->now += self::DAY;
        }
        $this->sync([$this->reel('7', 'a.mp4')]);
        self::assertNotContains($film, $this->pictures->paths['10']);
    }

    public function testFilmsThatAreWantedAgainMeanwhileAreStillThere(): void
    {
        $this->withFilm();
        $this->most = 0;
        $this->sync([$this->reel('7', 'a.mp4')]);
        $this->most = 100 * self::MB;
        $this->sync([$this->reel('7', 'a.mp4')]);
        self::assertCount(1, $this->feed->videos());
        self::assertFalse($this->areDue());
    }

    public function testAFilmThatIsTooLargeIsNotAskedForAgainUntilTheSiteWantsLargerOnes(): void
    {
        $this->most = 900;
        $this->withFilm();
        self::assertSame([], $this->feed->videos());
        for ($hours = 0; $hours < 48; $hours++) {
            $this->clock->now += self::HOUR;
            $this->sync([$this->reel('7', 'a.mp4')]);
            self::assertFalse($this->areDue());
        }
        self::assertNull($this->feed->pictureFailure());
        $this->most = self::MB;
        $this->sync([$this->reel('7', 'a.mp4')]);
        $this->fetch();
        self::assertCount(1, $this->feed->videos());

        // And the other way round, without a call.
        $this->asked = [];
        $this->most = 900;
        $this->sync([$this->reel('7', 'a.mp4')]);
        self::assertSame([], $this->feed->videos());
        self::assertFalse($this->areDue());
    }

    public function testWhatFailsIsTriedAgainLaterEachTimeAndAtOnceWhereAPersonWantsIt(): void
    {
        $this->sync([$this->reel('7', 'a.mp4')], false);
        $this->copyPictures();
        $tries = 0;
        for ($hours = 0; $hours < 7 * 24; $hours++) {
            if ($this->areDue()) {
                $this->fetch();
                $tries++;
            }
            self::assertFalse($this->areDue());
            $this->clock->now += self::HOUR;
            $this->sync([$this->reel('7', 'a.mp4')], false);
        }
        self::assertLessThan(16, $tries);
        self::assertGreaterThan(8, $tries);
        self::assertNull($this->feed->pictureFailure(), 'Pages miss nothing.');

        $this->sync([$this->reel('7', 'a.mp4')]);
        $this->feed = $this->feed->dueAnew($this->clock->now);
        $this->fetch();
        self::assertCount(1, $this->feed->videos());
        self::assertSame([], $this->feed->films->troubles);
    }

    public function testAFullDiskIsSaid(): void
    {
        $this->files->room = 100;
        $this->withFilm();
        self::assertSame(FailureCode::PicturesNotWritten, $this->feed->pictureFailure()?->code);
    }

    public function testAPartStaysForTheNextTickAndGoesWithItsPost(): void
    {
        $this->sync([$this->reel('7', 'a.mp4', film: Film::mp4(5 * self::MB))]);
        $this->copyPictures();
        $stays = fn (): bool => ($this->feed->staying(''))(array_key_first($this->files->parts));
        $this->fetch(6);
        self::assertCount(1, $this->files->parts);
        self::assertTrue($stays());
        self::assertTrue($this->areDue());

        $this->sync([$this->reel('7', 'a.mp4', film: Film::mp4(5 * self::MB))]);
        self::assertTrue($stays());
        $this->sync([]);
        self::assertFalse($stays());
    }

    public function testAFilmThatSomebodyClearedAwayComesBack(): void
    {
        $this->withFilm();
        $this->pictures->paths['10'] = [];
        $this->sync([$this->reel('7', 'a.mp4')]);
        self::assertSame([], $this->feed->videos());
        $this->copyPictures();
        $this->fetch();
        self::assertCount(1, $this->feed->videos());
    }

    public function testAPostWhoseFilmInstagramNamesNoMoreKeepsIt(): void
    {
        $this->withFilm();
        $this->sync([self::post('7', null)]);
        self::assertCount(1, $this->feed->videos());
    }

    public function testOnlyVideosHaveFilms(): void
    {
        $node = ['id' => '9', 'media_type' => 'IMAGE', 'media_url' => 'https://cdn.test/a.jpg'];
        self::assertNull(Post::read((object) $node, 'lumen.studio')?->filmUrl);
        $album = [...$node, 'media_type' => 'CAROUSEL_ALBUM', 'media_url' => 'https://cdn.test/a.mp4'];
        self::assertNull(Post::read((object) $album, 'lumen.studio')?->filmUrl);
    }

    public function testWhatSomebodyElseWroteIntoTheRecordCostsItselfAlone(): void
    {
        $this->withFilm();
        $state = $this->feed->state();
        foreach ([null, 'x', [], ['wanted' => [1, null, ['x']], 'troubles' => ['7' => 1], 'large' => 'x']] as $films) {
            $page = $this->feed->page($this->account, 0)->toArray();
            $feed = StoredFeed::fromRecords($page, ['films' => $films] + $state);
            self::assertSame([], $feed->films->due($this->clock->now));
            self::assertCount(1, $feed->videos());
        }
    }

    private function withFilm(): void
    {
        $this->sync([$this->reel('7', 'a.mp4')]);
        $this->copyPictures();
        $this->fetch();
    }

    private function areDue(): bool
    {
        return $this->films()->areDue($this->feed);
    }

    /** @param int $seconds that each piece takes */
    private function fetch(int $seconds = 0): void
    {
        $answers = $this->media->answers;
        foreach ($answers as $url => $answer) {
            $this->media->answers[$url] = !$answer instanceof \Closure ? $answer
                : function (array $headers) use ($answer, $seconds): HttpReply {
                    $this->clock->now += $seconds;
                    return $answer($headers);
                };
        }
        $this->store($this->films()->continued($this->account, $this->feed));
        $this->media->answers = $answers;
    }

    private function copyPictures(): void
    {
        $this->store($this->feedPictures()->continued($this->account, $this->feed));
    }

    /**
     * @param list<Post> $posts
     * @param bool $isServed whether their films can be had
     */
    private function sync(array $posts, bool $isServed = true): void
    {
        if (!$isServed) {
            $this->media->answers = array_filter($this->media->answers, static fn (string $url): bool
                => !str_contains($url, '.mp4'), ARRAY_FILTER_USE_KEY);
        }
        $next = $this->clock->now + self::HOUR;
        $pictures = $this->feedPictures();
        $feed = $pictures->feedOf($this->account, $posts, $this->feed, $next);
        $this->store($pictures->dated($this->account, $feed));
        $this->pictures->keepOnly('10', $this->feed->staying(''));
    }

    private function store(StoredFeed $feed): void
    {
        $this->feed = StoredFeed::fromRecords(
            json_decode((string) json_encode($feed->page($this->account, 0)->toArray()), true),
            json_decode((string) json_encode($feed->state()), true),
            $feed->noted,
        );
    }

    private function films(): FeedFilms
    {
        $source = new FilmSource($this->media, new MediaHosts(['cdn.test']));
        return new FeedFilms($source, $this->files, $this->clock, $this->most);
    }

    private function feedPictures(): FeedPictures
    {
        $originals = new Originals($this->media, new MediaHosts(['cdn.test']));
        return new FeedPictures($originals, $this->pictures, $this->clock, $this->films());
    }

    /** @param int $life seconds until its address ends */
    private function reel(string $id, string $name, int $life = 32 * self::HOUR, ?string $film = null): Post
    {
        $url = "https://cdn.test/$name?oe=" . dechex($this->clock->now + $life);
        $film ??= Film::mp4(1000);
        $this->media->answers[$url] = function (array $headers) use ($film, $name): HttpReply {
            $this->asked[] = $name;
            preg_match('/^bytes=(\d+)-(\d+)\z/', $headers['Range'], $range);
            $bytes = substr($film, (int) $range[1], $range[2] - $range[1] + 1);
            $last = $range[1] + strlen($bytes) - 1;
            return new HttpReply(206, ['content-range' => "bytes $range[1]-$last/" . strlen($film)], $bytes);
        };
        $this->media->answers["https://cdn.test/$id.jpg"] = new HttpReply(200, [], Picture::jpeg(640, $id));
        return self::post($id, $url);
    }

    private static function post(string $id, ?string $film): Post
    {
        $node = ['id' => $id, 'media_type' => 'VIDEO', 'thumbnail_url' => "https://cdn.test/$id.jpg"];
        return Post::read((object) ($node + ($film === null ? [] : ['media_url' => $film])), 'lumen.studio')
            ?? throw new \LogicException('It is a post.');
    }
}
