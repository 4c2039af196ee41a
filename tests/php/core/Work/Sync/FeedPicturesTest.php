<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Work\Picture\MediaHosts;
use Loupe\Core\Work\Picture\PictureCopier;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Tests\Contract\Picture;
use Loupe\Tests\Core\Account\AccountsTest;
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

    public function testAPictureOfVersion010KeepsItsNameUntilItChanges(): void
    {
        $this->sync([self::reel('7', 'a.jpg')]);
        $record = $this->feed->state() + $this->feed->page($this->account, $this->clock->now)->toArray();
        $record['items'][0]['picture'] = ['sources' => [['url' => '10/7-2.webp', 'width' => 2]]];
        $this->feed = StoredFeed::fromRecords($record, $record);
        $this->files->paths['10'] = ['10/7-2.webp'];
        $this->sync([self::reel('7', 'a.jpg')]);
        self::assertSame(['10/7-2.webp'], $this->feed->paths());
        self::assertCount(1, $this->media->asked);
        self::assertSame(['10/7-2.webp'], $this->files->paths['10']);
    }

    public function testPicturesOfAPostThatIsGoneStayForFourteenDaysAlsoWhereNobodyNotedSinceWhen(): void
    {
        $this->sync([self::reel('7', 'a.jpg'), self::reel('8', 'c.jpg')]);
        $paths = $this->files->paths['10'];
        $this->sync([self::reel('8', 'c.jpg')]);
        // A crash, or a record that was put back from an older copy.
        $this->feed = $this->feed->withUnnamed([]);
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
        $this->feed = $this->feed->withTroublesDue($this->clock->now);
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
        self::assertSame([320, 640, 1080], $this->feed->items[0]->picture?->cuts[0]->widths);
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
        $copier = new PictureCopier($this->media, $this->files, new MediaHosts(['cdn.test']));
        $pictures = new FeedPictures($copier, $this->files, $this->clock);
        $next = $this->clock->now + self::HOUR;
        $this->feed = $pictures->feedOf($this->account, array_column($reels, 0), $this->feed, $next);
        $this->feed = StoredFeed::fromRecords(
            json_decode((string) json_encode($this->feed->page($this->account, 0)->toArray()), true),
            json_decode((string) json_encode($this->feed->state()), true),
        );
        $this->files->keepOnly('10', $this->feed->keptStems($this->account->picture));
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
