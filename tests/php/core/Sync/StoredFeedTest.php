<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Sync\PictureCopier;
use Loupe\Core\Sync\PictureTrouble;
use Loupe\Core\Sync\StoredFeed;
use Loupe\Tests\Core\DamagedRecords;
use PHPUnit\Framework\TestCase;

final class StoredFeedTest extends TestCase
{
    public function testItComesBackFromTheStoreAsItWas(): void
    {
        $feed = self::feed();
        self::assertEquals($feed, StoredFeed::fromArray(unserialize(serialize($feed->toArray()))));
    }

    public function testARecordThatSomebodyBrokeIsAnEmptyFeed(): void
    {
        foreach ([[], ['items' => 'x', 'origins' => 3, 'sync' => null], ['items' => [1, null, 'a']]] as $record) {
            self::assertSame([], StoredFeed::fromArray($record)->items);
        }
    }

    public function testWhateverBecameOfTheRecordAPageCanBeMadeOfIt(): void
    {
        $settings = Settings::fromArray(['captions' => true]);
        foreach (DamagedRecords::of(self::feed()->toArray()) as $name => [$record]) {
            $feed = StoredFeed::fromArray($record);
            $html = Markup::render($settings, $feed->itemsAt('https://example.org/'));
            self::assertSame($feed->items === [], $html === '', $name);
            self::assertEquals($feed, StoredFeed::fromArray($feed->toArray()), $name);
        }
    }

    public function testPathsBecomeAddressesWhereTheSiteIsNow(): void
    {
        $items = self::feed()->itemsAt('https://moved.example/uploads/loupe/');
        self::assertSame('https://moved.example/uploads/loupe/7/99-320.webp', $items[0]->picture->sources[0]->url);
        self::assertNull($items[1]->picture);
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

    private static function feed(): StoredFeed
    {
        $sources = [['url' => '7/99-320.webp', 'width' => 320], ['url' => '7/99-640.webp', 'width' => 640]];
        $item = Item::fromArray([
            'id' => '99',
            'kind' => 'photo',
            'caption' => '„Ärger“ & <b>Ruhe</b>',
            'taken_at' => 1_700_000_000,
            'picture' => ['width' => 640, 'height' => 800, 'sources' => $sources],
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
