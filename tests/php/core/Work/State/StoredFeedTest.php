<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\Picture\PictureCopier;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\DamagedRecords;
use PHPUnit\Framework\TestCase;

final class StoredFeedTest extends TestCase
{
    public function testItComesBackFromItsRecordsAsItWas(): void
    {
        $feed = self::feed();
        $page = $feed->page(AccountsTest::account('7'), 9)->toArray();
        self::assertEquals($feed, StoredFeed::fromRecords(self::stored($page), self::stored($feed->state())));
    }

    public function testRecordsThatSomebodyBrokeAreAnEmptyFeed(): void
    {
        foreach ([[], ['items' => 'x', 'origins' => 3, 'sync' => null], ['items' => [1, null, 'a']]] as $record) {
            self::assertSame([], StoredFeed::fromRecords($record, $record)->items);
        }
    }

    public function testWhateverBecameOfTheStateASyncCanGoOnWithIt(): void
    {
        foreach (DamagedRecords::of(self::feed()->state()) as $name => [$record]) {
            $feed = StoredFeed::fromRecords([], $record);
            self::assertEquals($feed, StoredFeed::fromRecords([], $feed->state()), $name);
        }
    }

    public function testTheFilesItShowsAreKnown(): void
    {
        self::assertSame(['7/99-320.webp', '7/99-640.webp'], self::feed()->paths());
    }

    public function testItemsWithoutAPictureAreCounted(): void
    {
        self::assertSame(1, self::feed()->withoutPicture());
        self::assertSame(0, StoredFeed::empty(5)->withoutPicture());
    }

    public function testWidthsNeverExceedTheOriginal(): void
    {
        self::assertSame([320, 640, 1080], PictureCopier::widths(1440));
        self::assertSame([320, 640, 1080], PictureCopier::widths(1080));
        self::assertSame([320, 640], PictureCopier::widths(1079));
        self::assertSame([150], PictureCopier::widths(150));
    }

    /**
     * @param array<mixed> $record
     * @return array<mixed>
     */
    private static function stored(array $record): array
    {
        return json_decode((string) json_encode($record), true);
    }

    private static function feed(): StoredFeed
    {
        $cut = ['shape' => 'original', 'path' => '7/99', 'type' => 'webp', 'widths' => [320, 640]];
        $item = Item::fromArray([
            'id' => '99',
            'kind' => 'photo',
            'caption' => '„Ärger“ & <b>Ruhe</b>',
            'taken_at' => 1_700_000_000,
            'picture' => ['width' => 640, 'height' => 800, 'cuts' => [$cut]],
        ]);
        $bare = Item::fromArray(['id' => '98']);
        $trouble = PictureTrouble::met(null, '98', 'b.jpg', FailureCode::PictureFormat, 6);
        return new StoredFeed(
            [$item, $bare],
            ['99' => 'a.jpg'],
            Job::due(5)->succeeded(6, 9),
            troubles: ['98' => $trouble],
            unnamed: ['97-5a4db0c0' => 6, '96' => 5],
        );
    }
}
