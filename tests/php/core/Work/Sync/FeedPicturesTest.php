<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Work\Film\FilmSource;
use Loupe\Core\Work\Picture\MediaHosts;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\Widths;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedFilms;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Tests\Contract\Picture;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemoryFilms;
use Loupe\Tests\Core\MemoryHttp;
use Loupe\Tests\Core\MemoryPictures;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class FeedPicturesTest extends TestCase
{
    private const HOUR = 3600;
    private const DAY = 86400;

    private TestClock $clock;
    private MemoryHttp $media;
    private MemoryPictures $files;
    private Account $account;
    private StoredFeed $feed;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_800_000_000);
        $this->media = new MemoryHttp();
        $this->files = new MemoryPictures();
        $this->account = AccountsTest::account('10');
        $this->feed = StoredFeed::empty($this->clock->now);
    }

    public function testAReelsNewCoverHasANewAddressAndTheOldOneStaysForFourteenDays(): void
    {
        $this->sync([self::reel('7', 'a.jpg')]);
        $old = $this->feed->paths();
        $this->sync([self::reel('7', 'b.jpg')]);
        $new = $this->feed->paths();
        self::assertNotSame([], $new);
        self::assertSame([], array_intersect($old, $new));
        self::assertEqualsCanonicalizing([...$old, ...$new], $this->files->paths['10']);

        $this->clock->now += 14 * self::DAY;
        $this->sync([self::reel('7', 'b.jpg')]);
        self::assertEqualsCanonicalizing($new, $this->files->paths['10']);
    }

    public function testAPictureOfVersion010IsShownUntilThereAreCopiesOfToday(): void
    {
        $this->sync([self::reel('7', 'a.jpg')]);
        $this->goOn();
        $today = $this->feed->paths();
        $record = $this->feed->state() + $this->feed->page($this->account, $this->clock->now)->toArray();
        $record['items'][0]['picture'] = ['width' => 1440, 'height' => 18, 'sources' => [
            ['url' => '10/7-2.webp', 'width' => 2],
        ]];
        $this->feed = StoredFeed::fromRecords($record, $record);
        $this->files->paths['10'] = ['10/7-2.webp'];
        $this->sync([self::reel('7', 'a.jpg', '')]);
        self::assertSame(['10/7-2.webp'], $this->feed->paths());
        $this->clock->now += self::DAY;
        $this->sync([self::reel('7', 'a.jpg')]);
        $this->goOn();
        self::assertSame($today, $this->feed->paths());
        self::assertEqualsCanonicalizing(['10/7-2.webp', ...$today], $this->files->paths['10']);
    }

    public function testEachPictureHasACopyBeforeAnyHasAllAndTheRestIsMadeWithoutAskingInstagramsApi(): void
    {
        $reels = array_map(static fn (int $id): array => self::reel("$id", "$id.jpg"), [5, 6, 7, 8]);
        $reels = array_map(static fn (array $reel): array
            => [$reel[0], $reel[1], Picture::jpeg(1080, $reel[1], 1350)], $reels);
        // Each copy takes a second.
        $this->files->onWrite = fn () => $this->clock->now++;
        $this->sync($reels);
        foreach ($this->feed->items as $item) {
            self::assertEquals([640], $item->picture?->cuts[0]->widths);
            self::assertSame(PictureFormat::Jpeg, $item->picture->cuts[0]->format);
        }
        self::assertSame(['5', '6', '7', '8'], array_map(strval(...), array_keys($this->feed->pending)));
        self::assertTrue($this->feed->arePicturesDue());
        self::assertNull($this->feed->pictureFailure());

        for ($runs = 1; $this->feed->arePicturesDue(); $runs++) {
            self::assertLessThan(10, $runs);
            $this->goOn();
        }
        $wanted = Widths::of([])->all()['square'];
        foreach ($this->feed->items as $item) {
            self::assertSame($wanted, $item->picture?->cutOf(Shape::Square)?->widths);
            self::assertSame(PictureFormat::Avif, $item->picture->cuts[0]->format);
            self::assertSame(640, $item->picture->cuts[0]->plain);
            self::assertSame('336699', $item->picture->colour);
        }
    }

    public function testWhatAKilledProcessLeftIsNotMadeAgain(): void
    {
        $reel = self::reel('7', 'a.jpg', Picture::jpeg(1080, 'a.jpg', 1350));
        $this->sync([$reel]);
        $this->goOn();
        $all = $this->feed->paths();
        // Of what the process made, the record knows but one.
        $cut = $this->feed->items[0]->picture->cuts[0];
        $less = new Cut($cut->shape, $cut->path, $cut->format, [$cut->widths[0]], null);
        $items = [$this->feed->items[0]->withPicture($this->feed->items[0]->picture->with([$less]))];
        $this->feed = $this->feed->withPictures($items, $this->feed->origins, [], []);
        $this->sync([$reel]);
        self::assertSame($all, $this->feed->paths());
        self::assertFalse($this->feed->arePicturesDue());
    }

    public function testCopiesThatNoPageAsksForAnyMoreStayForFourteenDays(): void
    {
        $reel = self::reel('7', 'a.jpg', Picture::jpeg(1080, 'a.jpg', 1350));
        $this->sync([$reel]);
        $this->goOn();
        $before = $this->feed->paths();
        $tall = Placement::of(Settings::fromArray(['shape' => '4:5']), Room::of(600));
        $this->feed = $this->feed->withPlacements([], [$tall->key() => $this->clock->now]);
        $this->sync([$reel]);
        self::assertSame($before, $this->feed->paths(), 'Until there are others.');
        $this->goOn();
        self::assertSame([Shape::FourByFive], array_map(
            static fn (Cut $cut): Shape => $cut->shape,
            $this->feed->items[0]->picture->cuts ?? []
        ));
        self::assertSame([], array_diff($before, $this->files->paths['10']));
        $this->clock->now += 14 * self::DAY;
        $this->sync([$reel]);
        self::assertSame([], array_intersect($before, $this->files->paths['10']));
        self::assertEqualsCanonicalizing($this->feed->paths(), $this->files->paths['10']);
    }

    public function testPicturesOfAPostThatIsGoneStayForFourteenDaysAlsoWhereNobodyNotedSinceWhen(): void
    {
        $this->sync([self::reel('7', 'a.jpg'), self::reel('8', 'c.jpg')]);
        $paths = $this->files->paths['10'];
        $this->sync([self::reel('8', 'c.jpg')]);
        // A crash, or a record that was put back from an older copy.
        $this->feed = $this->feed->withUnnamed([], []);
        for ($days = 0; $days < 14; $days++) {
            $this->sync([self::reel('8', 'c.jpg')]);
            self::assertSame($paths, $this->files->paths['10']);
            $this->clock->now += self::DAY;
        }
        $this->sync([self::reel('8', 'c.jpg')]);
        self::assertSame($this->feed->paths(), $this->files->paths['10']);
    }

    public function testWhatCouldNotBeFetchedIsTriedAgainLaterEachTime(): void
    {
        $tries = [];
        for ($hour = 0; $hour < 7 * 24; $hour++) {
            $before = count($this->media->asked);
            $this->sync([self::reel('7', 'a.jpg', '')]);
            if (count($this->media->asked) > $before) {
                $tries[] = $hour;
            }
            $this->clock->now += self::HOUR;
        }
        $since = array_slice($tries, 0, -1);
        $waits = array_map(static fn (int $from, int $to): int => $to - $from, $since, array_slice($tries, 1));
        // Until it is a day, more or less.
        $growing = array_slice($waits, 0, 7);
        $sorted = $growing;
        sort($sorted);
        self::assertSame($sorted, $growing);
        self::assertSame(1, $waits[0]);
        self::assertGreaterThan(17, min(array_slice($waits, 7)));
        self::assertLessThan(16, count($tries));
        self::assertSame(FailureCode::PicturesNotFetched, $this->feed->pictureFailure()?->code);
    }

    public function testOneFailureThatMayPassIsNobodysConcern(): void
    {
        $this->sync([self::reel('7', 'a.jpg', '')]);
        self::assertNull($this->feed->pictureFailure());
    }

    public function testWhoeverAsksForASyncDoesNotWait(): void
    {
        $this->sync([self::reel('7', 'a.jpg', '')]);
        $post = self::reel('7', 'a.jpg');
        $this->sync([$post]);
        self::assertSame([], $this->feed->paths());
        $this->feed = $this->feed->dueAnew($this->clock->now);
        $this->sync([$post]);
        self::assertNotSame([], $this->feed->paths());
        self::assertSame([], $this->feed->troubles);
    }

    public function testAnotherPictureOfThePostDoesNotWaitForTheOneThatFailed(): void
    {
        $this->sync([self::reel('7', 'a.jpg', '')]);
        $this->sync([self::reel('7', 'b.jpg')]);
        self::assertNotSame([], $this->feed->paths());
    }

    public function testAFolderThatIsClosedIsToldAtOnceAndFetchesOnePictureOnly(): void
    {
        $this->files->trouble = PictureNotKept::notWritten();
        $posts = [self::reel('7', 'a.jpg'), self::reel('8', 'c.jpg'), self::reel('9', 'd.jpg')];
        $this->sync($posts);
        self::assertSame(FailureCode::PicturesNotWritten, $this->feed->pictureFailure()?->code);
        self::assertCount(1, $this->media->asked);

        $this->files->trouble = null;
        $this->clock->now += self::HOUR;
        $this->sync($posts);
        self::assertNull($this->feed->pictureFailure());
        self::assertSame(0, $this->feed->withoutPicture());
    }

    public function testWhereNothingCanScaleThePictureIsKeptAsItCameAndNotFetchedAgain(): void
    {
        $this->files->canScale = false;
        $this->sync([self::reel('7', 'a.jpg')]);
        $picture = $this->feed->items[0]->picture;
        self::assertSame([1440], $picture?->cuts[0]->widths);
        self::assertSame(FailureCode::PicturesNotScaled, $this->feed->pictureFailure()?->code);
        for ($days = 0; $days < 5; $days++) {
            $this->clock->now += self::DAY;
            $this->sync([self::reel('7', 'a.jpg')]);
        }
        self::assertCount(1, $this->media->asked);

        $this->files->canScale = true;
        $this->sync([self::reel('7', 'a.jpg')]);
        $this->goOn();
        self::assertSame(Shape::Square, $this->feed->items[0]->picture?->cuts[0]->shape);
        self::assertNull($this->feed->pictureFailure());
    }

    public function testAPictureThatCameInPartIsNotKeptAsItCame(): void
    {
        $this->files->canScale = false;
        $this->sync([self::reel('7', 'a.jpg', substr(Picture::jpeg(1440, 'a.jpg'), 0, -40))]);
        self::assertSame([], $this->feed->paths());
        self::assertNotSame([], $this->feed->troubles);
    }

    /** @dataProvider unreadable */
    public function testAFormatThatTheServerCannotReadIsAFailure(string $bytes): void
    {
        $this->sync([self::reel('7', 'a.heic', $bytes)]);
        self::assertSame(FailureCode::PictureFormat, $this->feed->pictureFailure()?->code);
        $this->sync([self::reel('7', 'a.heic', $bytes)]);
        self::assertCount(1, $this->media->asked);
    }

    /** @return iterable<string, array{string}> */
    public static function unreadable(): iterable
    {
        yield 'HEIC' => ["\0\0\0\x18ftypheic\0\0\0\0mif1heic" . str_repeat('x', 200)];
        yield 'a still of a film' => ["\0\0\0\x18ftypmif1\0\0\0\0mif1heic" . str_repeat('x', 200)];
        yield 'a bitmap' => ['BM' . pack('VvvVVVVvv', 1000, 0, 0, 54, 40, 16, 16, 1, 24) . str_repeat("\0", 946)];
    }

    public function testAWebPageInPlaceOfAPictureIsNoFaultOfTheServer(): void
    {
        $this->sync([self::reel('7', 'a.jpg', '<!doctype html><title>Sign in</title>')]);
        self::assertSame(FailureCode::PicturesNotFetched, $this->feed->troubles['7']->code());
    }

    public function testPicturesThatWereHiddenAreBackBeforeAFeedNamesThem(): void
    {
        $this->sync([self::reel('7', 'a.jpg')]);
        $paths = $this->files->paths['10'];
        $this->files->hide('10');
        $this->feed = $this->feed->withHidden(true);
        $this->sync([self::reel('7', 'a.jpg')]);
        self::assertSame($paths, $this->files->paths['10']);
        self::assertCount(1, $this->media->asked);
    }

    /** @param list<array{Post, string, string}> $reels with what lies at which address */
    private function sync(array $reels): void
    {
        foreach ($reels as [, $url, $bytes]) {
            $this->media->answers[$url] = $bytes === ''
                ? new HttpReply(403, [], 'URL signature expired')
                : new HttpReply(200, [], $bytes);
        }
        $next = $this->clock->now + self::HOUR;
        $pictures = $this->pictures();
        $feed = $pictures->feedOf($this->account, array_column($reels, 0), $this->feed, $next);
        $this->store($pictures->dated($this->account, $feed));
    }

    /** Another process goes on with the copies. */
    private function goOn(): void
    {
        $this->store($this->pictures()->continued($this->account, $this->feed));
    }

    private function pictures(): FeedPictures
    {
        $originals = new Originals($this->media, new MediaHosts(['cdn.test']));
        $source = new FilmSource($this->media, new MediaHosts(['cdn.test']));
        $films = new FeedFilms($source, new MemoryFilms($this->files), $this->clock, 0);
        return new FeedPictures($originals, $this->files, $this->clock, $films);
    }

    private function store(StoredFeed $feed): void
    {
        $this->feed = StoredFeed::fromRecords(
            json_decode((string) json_encode($feed->page($this->account, 0)->toArray()), true),
            json_decode((string) json_encode($feed->state()), true),
            $feed->noted,
        );
        $this->files->keepOnly('10', $this->feed->staying($this->account->picture));
    }

    /**
     * @param string|null $bytes of its cover; empty where it cannot be fetched
     * @return array{Post, string, string}
     */
    private static function reel(string $id, string $cover, ?string $bytes = null): array
    {
        $url = "https://cdn.test/$cover";
        $node = (object) ['id' => $id, 'media_type' => 'VIDEO', 'thumbnail_url' => $url];
        return [Post::read($node, 'lumen.studio'), $url, $bytes ?? Picture::jpeg(1440, $cover)];
    }
}
