<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\User;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\DamagedRecords;
use PHPUnit\Framework\TestCase;

final class PageRecordTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testItsPostsAreThoseOfTheFeedInTheirOrder(): void
    {
        $feed = self::feed();
        self::assertEquals($feed->items, self::stored($feed)->items());
        self::assertEquals([$feed->items[0]], self::stored($feed)->items('', 1));
    }

    public function testWhatIsUsualIsNotStoredWithEachPost(): void
    {
        $record = self::feed()->page(self::account(), self::NOW)->toArray();
        self::assertSame('lumen.studio', $record['username']);
        self::assertSame(['id', 'kind', 'taken_at', 'caption', 'picture'], array_keys($record['items'][0]));
        self::assertSame(['id' => '98', 'kind' => 'photo', 'username' => 'guest'], $record['items'][1]);
    }

    public function testItTellsTheProfileAsFarAsInstagramDid(): void
    {
        $bio = "Light\n& weather";
        $user = new User('27', '7', 'lumen.studio', 'Lumen', AccountType::Creator, null, 0, 42, $bio, 311);
        $profile = self::stored(self::feed(), self::account()->withProfile($user, '7/profile-1.webp', 5))->profile;
        self::assertSame(
            ['lumen.studio', 'Lumen', $bio, '7/profile-1.webp', 42, 0, 311],
            array_values(get_object_vars($profile))
        );
        $none = self::stored(self::feed())->profile;
        self::assertSame(['lumen.studio', '', '', '', null, 1204, null], array_values(get_object_vars($none)));
    }

    public function testWhatAProfileSaysIsKeptToALengthThatPagesCanRead(): void
    {
        $user = new User('27', '7', 'a', str_repeat('é', 900), AccountType::Creator, null, 0, 0, "\xff", 0);
        $profile = self::stored(self::feed(), self::account()->withProfile($user, '', 5))->profile;
        self::assertSame([str_repeat('é', 500), ''], [$profile->name, $profile->biography]);
    }

    public function testPathsBecomeAddressesWhereTheSiteIsNow(): void
    {
        $items = self::stored(self::feed())->items('https://moved.example/uploads/loupe/');
        self::assertSame('https://moved.example/uploads/loupe/7/99-320.webp', $items[0]->picture?->files()[0]);
        self::assertNull($items[1]->picture);
    }

    public function testAPictureOfVersion010IsWhole(): void
    {
        $record = self::feed()->page(self::account(), self::NOW)->toArray();
        $source = static fn (int $width): array => ['url' => "7/99-$width.webp", 'width' => $width];
        $pictures = [
            ['width' => 1080, 'height' => 1350, 'sources' => [$source(320), $source(1080)]],
            ['width' => 1080, 'height' => 1350, 'sources' => [['url' => 'https://example.org/a.jpg'], 7]],
        ];
        $record['items'] = array_map(static fn (array $picture): array => ['picture' => $picture], $pictures);
        [$whole, $foreign] = PageRecord::fromArray($record)->items();
        $cut = new Cut(Shape::Original, '7/99', PictureFormat::WebP, [320, 1080]);
        self::assertEquals(new Picture(1080, 1350, [$cut]), $whole->picture);
        self::assertNull($foreign->picture);
    }

    public function testWhateverBecameOfItAPageCanBeMadeOfIt(): void
    {
        $settings = Settings::fromArray(['captions' => true]);
        $whole = self::feed()->page(self::account(), self::NOW)->toArray();
        foreach (DamagedRecords::of($whole) as $name => [$record]) {
            $page = PageRecord::fromArray($record);
            $items = $page->items('https://example.org/');
            self::assertSame($items === [], Markup::render($settings, $items) === '', $name);
            self::assertEquals($items, PageRecord::fromArray($page->toArray())->items('https://example.org/'), $name);
        }
    }

    /** @dataProvider duties */
    public function testItTellsFromWhenOnAnythingOfTheAccountIsLate(Account $account, int $sync, ?int $due): void
    {
        $page = self::stored(new StoredFeed([], [], Job::due($sync)), $account);
        $late = ($due ?? self::NOW + 100 * self::DAY) + Job::GRACE;
        self::assertFalse($page->isLate($late - 1));
        self::assertSame($due !== null, $page->isLate($late));
    }

    /** @return iterable<string, array{Account, int, int|null}> with when the sync and the first of all is due */
    public static function duties(): iterable
    {
        $refreshed = static fn (int $due): Account
            => self::account()->withRefresh(self::account()->life, Job::due($due));
        $later = self::NOW + self::DAY;
        yield 'the sync' => [$refreshed($later), self::NOW, self::NOW];
        yield 'the refresh' => [$refreshed(self::NOW), $later, self::NOW];
        $withdrawn = self::account()->withoutToken(self::NOW);
        yield 'the end of a withdrawn account' => [$withdrawn, self::NOW, self::NOW + 30 * self::DAY];
        $unsure = $withdrawn->withWithdrawal(Withdrawal::seen(self::NOW));
        yield 'nothing' => [$unsure, self::NOW, null];
    }

    public function testWhatAClockThatWasWrongWroteIsLate(): void
    {
        $feed = new StoredFeed([], [], Job::due(self::NOW + 365 * self::DAY));
        $page = $feed->page(self::account(), self::NOW + 364 * self::DAY);
        self::assertTrue($page->isLate(self::NOW));
    }

    private static function account(): Account
    {
        return AccountsTest::account('7');
    }

    private static function stored(StoredFeed $feed, ?Account $account = null): PageRecord
    {
        $record = $feed->page($account ?? self::account(), self::NOW)->toArray();
        return PageRecord::fromArray(json_decode((string) json_encode($record), true));
    }

    private static function feed(): StoredFeed
    {
        $cut = ['shape' => 'original', 'path' => '7/99', 'type' => 'webp', 'widths' => [320, 640]];
        return new StoredFeed([
            Item::fromArray([
                'id' => '99',
                'kind' => 'photo',
                'username' => 'lumen.studio',
                'caption' => '„Ärger“ & <b>Ruhe</b>',
                'taken_at' => 1_700_000_000,
                'picture' => ['width' => 640, 'height' => 800, 'cuts' => [$cut]],
            ]),
            Item::fromArray(['id' => '98', 'username' => 'guest']),
        ], [], Job::due(self::NOW));
    }
}
