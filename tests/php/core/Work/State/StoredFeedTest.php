<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\AccountProfile;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\State\Chosen;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\LeftOut;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\State\RecordNumbers;
use Loupe\Core\Work\State\Search;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\DamagedRecords;
use PHPUnit\Framework\TestCase;

final class StoredFeedTest extends TestCase
{
    public function testItComesBackFromItsRecordsAsItWas(): void
    {
        $account = AccountsTest::account('7');
        $feed = self::feed()->withProfile(AccountProfile::of($account));
        $page = $feed->page($account, 9)->toArray();
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

    public function testItIsDueOnceAPageShowsItAsNoneDid(): void
    {
        $wide = Placement::of(Settings::fromArray(['columns' => 4]), Room::of(1180))->key();
        $feed = self::feed();
        self::assertFalse($feed->isDue(7));
        self::assertTrue($feed->withPlacements([], [$wide => 7])->isDue(7));
        self::assertFalse($feed->withPlacements([$wide => 7], [$wide => 7])->isDue(7));
        $failed = $feed->withSync($feed->sync->failed(new Failure(FailureCode::Unreachable), 7, 100));
        self::assertFalse($failed->withPlacements([], [$wide => 7])->isDue(8), 'After a failure it waits.');
    }

    public function testFilesStayThatItShowsAndThosePagesInACacheMayShow(): void
    {
        $stays = self::feed()->staying('7/profile-320.webp');
        foreach (['7/99-640.webp', '7/profile-320.webp', '7/97-5a4db0c0-640.webp', '7/99-square-289.avif'] as $path) {
            self::assertTrue($stays($path), $path);
        }
        foreach (['7/95-640.webp', '7/99-1080.webp', '7/99-square-290.avif', '7/.0123456789ab'] as $path) {
            self::assertFalse($stays($path), $path);
        }
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
            older: new OlderRecords([3 => 100, 2 => 7]),
            numbers: (new RecordNumbers())->and([3, 2, 4]),
            deep: new DeepState(
                Job::due(5)->failed(new Failure(FailureCode::Transient), 6, 9),
                Pass::begun(5, true)->withRecord(4, 100, true, false)->turned('a cursor')->withGap()->outdated(),
                4,
                LeftOut::doubted(null, array_map(strval(...), range(100, 120)), 3, 0),
            ),
            unnamedKinds: ['-square-289.avif' => 6],
            pending: ['98' => 'https://cdn.test/b.jpg'],
            placements: ['square 3 8 1200' => 6],
            chosen: new Chosen(
                [Item::fromArray(['id' => '12', 'permalink' => 'https://www.instagram.com/p/old/'])],
                ['old' => 6, '123' => 6],
                [],
                ['12' => 6],
                ['123' => 5],
                Search::begun(5, ['123'])->turned('a cursor', 100),
                Job::due(5)->failed(new Failure(FailureCode::Transient), 6, 9),
                4,
            ),
        );
    }
}
